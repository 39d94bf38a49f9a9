import { simplify } from '../list-page/han.ts';

/** First-level units whose name in a title or a link states the country, by the country. Chinese characters are simplified. */
const units: Readonly<Record<string, string>> = {
  CN: '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|广西壮族|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|宁夏回族|新疆|新疆维吾尔',
  HK: '香港',
  MO: '澳门',
  TW: '台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|台东|澎湖|金门|连江',
  JP: '北海道|青森県|岩手県|宮城県|秋田県|山形県|福島県|茨城県|栃木県|群馬県|埼玉県|千葉県|東京都|神奈川県|新潟県|富山県|石川県|福井県|山梨県|長野県|岐阜県|静岡県|愛知県|三重県|滋賀県|京都府|大阪府|兵庫県|奈良県|和歌山県|鳥取県|島根県|岡山県|広島県|山口県|徳島県|香川県|愛媛県|高知県|福岡県|佐賀県|長崎県|熊本県|大分県|宮崎県|鹿児島県|沖縄県',
  US: 'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia (U.S. state)|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|New York (state)|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington (state)|Washington, D.C.|West Virginia|Wisconsin|Wyoming',
  CA: 'Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|Yukon|Nunavut|Northwest Territories',
};

const countries = new Map(
  Object.entries(units).flatMap(([code, list]) => list.split('|').map((name) => [simplify(name), code] as const)),
);

/** The country (ISO 3166-1 alpha-2) of a first-level unit, such as `Texas`, `江苏省` or `新疆维吾尔自治区`. */
function countryOfUnit(name: string): string | undefined {
  const text = simplify(name.trim());
  return countries.get(text) ?? countries.get(text.replace(/(?:自治区|特别行政区|省|市|县)$/u, ''));
}

/** The country of a place whose name begins with a first-level unit, such as `重慶市江津區`, or ends with one: `Conroe, Texas`. */
export function countryByUnit(name: string): string | undefined {
  const whole = countryOfUnit(name);
  if (whole !== undefined) return whole;
  const [, first] = /^(.{2,8}?(?:自治[区區]|省|市|[县縣県]|[都道府]))./u.exec(name) ?? [];
  const last = name.includes(',') ? name.slice(name.lastIndexOf(',') + 1) : undefined;
  return (
    (first === undefined ? undefined : countryOfUnit(first)) ?? (last === undefined ? undefined : countryOfUnit(last))
  );
}
