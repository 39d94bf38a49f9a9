/** Parts of synthetic names. Items are separated by whitespace, the forms of an item by slashes. */
const items = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Simplified, traditional, pinyin. */
export const hanSyllables = items(`
安安ān 宝寶bǎo 北北běi 滨濱bīn 常常cháng 朝朝cháo 城城chéng 澄澄chéng 川川chuān 春春chūn 达達dá 大大dà 丹丹dān 德德dé
定定dìng 东東dōng 峰峰fēng 凤鳳fèng 福福fú 富富fù 高高gāo 谷谷gǔ 关關guān 广廣guǎng 桂桂guì 海海hǎi 汉漢hàn 河河hé
和和hé 鹤鶴hè 黑黑hēi 红紅hóng 湖湖hú 虎虎hǔ 华華huá 怀懷huái 黄黃huáng 惠惠huì 吉吉jí 嘉嘉jiā 建建jiàn 江江jiāng
金金jīn 锦錦jǐn 景景jǐng 静靜jìng 九九jiǔ 康康kāng 昆昆kūn 兰蘭lán 乐樂lè 黎黎lí 丽麗lì 连連lián 良良liáng 辽遼liáo
林林lín 临臨lín 灵靈líng 岭嶺lǐng 柳柳liǔ 龙龍lóng 隆隆lóng 洛洛luò 马馬mǎ 茂茂mào 梅梅méi 绵綿mián 明明míng 南南nán
宁寧níng 平平píng 浦浦pǔ 齐齊qí 青青qīng 清清qīng 庆慶qìng 泉泉quán 仁仁rén 日日rì 荣榮róng 瑞瑞ruì 沙沙shā 山山shān
上上shàng 圣聖shèng 石石shí 寿壽shòu 双雙shuāng 水水shuǐ 顺順shùn 松松sōng 遂遂suì 台臺tái 泰泰tài 潭潭tán 唐唐táng
天天tiān 铁鐵tiě 通通tōng 万萬wàn 威威wēi 文文wén 武武wǔ 溪溪xī 霞霞xiá 仙仙xiān 湘湘xiāng 祥祥xiáng 新新xīn 兴興xīng
星星xīng 秀秀xiù 延延yán 岩岩yán 盐鹽yán 阳陽yáng 伊伊yī 宜宜yí 义義yì 银銀yín 营營yíng 永永yǒng 玉玉yù 云雲yún
长長cháng 镇鎮zhèn 中中zhōng 州州zhōu 珠珠zhū 竹竹zhú 紫紫zǐ 遵遵zūn
`);

/** Japanese form, simplified, traditional, reading. */
export const japaneseSyllables = items(`
山/山/山/yama 川/川/川/kawa 田/田/田/ta 野/野/野/no 島/岛/島/shima 松/松/松/matsu 高/高/高/taka 大/大/大/o 小/小/小/ko
沢/泽/澤/sawa 塩/盐/鹽/shio 浜/滨/濱/hama 桜/樱/櫻/sakura 広/广/廣/hiro 竜/龙/龍/tatsu 鶴/鹤/鶴/tsuru 長/长/長/naga
宮/宫/宮/miya 石/石/石/ishi 森/森/森/mori 津/津/津/tsu 江/江/江/e 原/原/原/hara 岡/冈/岡/oka 崎/崎/崎/saki 橋/桥/橋/hashi
根/根/根/ne 木/木/木/ki 水/水/水/mizu 白/白/白/shira 黒/黑/黑/kuro 青/青/青/ao 北/北/北/kita 西/西/西/nishi 中/中/中/naka
上/上/上/kami 谷/谷/谷/tani 峰/峰/峰/mine 浦/浦/浦/ura 辺/边/邊/be 栄/荣/榮/sakae 吉/吉/吉/yoshi 船/船/船/funa 戸/户/戶/to
`);

/** Hangul, simplified, traditional, romanization. */
export const koreanSyllables = items(`
서/瑞/瑞/seo 산/山/山/san 천/川/川/cheon 광/光/光/gwang 주/州/州/ju 포/浦/浦/po 성/城/城/seong 평/平/平/pyeong 안/安/安/an
양/阳/陽/yang 남/南/南/nam 동/东/東/dong 해/海/海/hae 강/江/江/gang 원/原/原/won 진/珍/珍/jin 청/清/清/cheong 영/荣/榮/yeong
화/华/華/hwa 순/顺/順/sun 대/大/大/dae 구/龟/龜/gu 경/庆/慶/gyeong 창/昌/昌/chang 금/金/金/geum 밀/密/密/mil 여/丽/麗/yeo 의/义/義/ui
`);

/** Starts, middles and ends of names in alphabetic scripts: native form, Latin form. */
export interface Pieces {
  readonly starts: readonly string[];
  readonly middles: readonly string[];
  readonly ends: readonly string[];
}

const slavic: Pieces = {
  starts:
    items(`Ново/Novo Красно/Krasno Бело/Belo Черно/Cherno Верхне/Verkhne Нижне/Nizhne Серго/Sergo Петро/Petro Волго/Volgo
    Камен/Kamen Озер/Ozer Лес/Les Усть/Ust Стар/Star Зелено/Zeleno Миха/Mikha Тихо/Tikho Добро/Dobro Суха/Sukha Горно/Gorno`),
  middles: items(
    `реч/rech бор/bor ряд/ryad мор/mor гор/gor вод/vod лес/les пол/pol дон/don рам/ram тур/tur вин/vin зар/zar ки/ki`,
  ),
  ends: items(`ск/sk град/grad во/vo ово/ovo ино/ino ец/ets ка/ka овск/ovsk анка/anka ополь/opol аны/any ица/itsa`),
};

const steppe: Pieces = {
  starts:
    items(`Кара/Kara Ак/Ak Темир/Temir Кызыл/Kyzyl Бай/Bay Жан/Zhan Алтын/Altyn Сары/Sary Көк/Kok Улан/Ulan Баян/Bayan Тал/Tal
    Нар/Nar Жал/Zhal Орд/Ord Бат/Bat Сай/Say Шар/Shar Цэц/Tsets Эрдэн/Erden`),
  middles: items(`ды/dy ган/gan тал/tal бек/bek мур/mur та/ta бу/bu ла/la кен/ken рын/ryn хан/khan за/za`),
  ends: items(
    `су/su тау/tau көл/kol орда/orda булак/bulak тобе/tobe қорған/korgan абад/abad гол/gol сум/sum ас/as ык/yk`,
  ),
};

const persian: Pieces = {
  starts:
    items(`گل/Gul شاه/Shah کرم/Karm نور/Nur رحیم/Rahim خیر/Khair سلطان/Sultan مهر/Mehr باغ/Bagh دره/Dara کوه/Koh سبز/Sabz
    زر/Zar نیک/Nik پیر/Pir تاج/Taj چاه/Chah میر/Mir`),
  middles: items(`ا/a ان/an وی/vi ستا/sta گا/ga بر/bar را/ra ما/ma`),
  ends: items(`آباد/abad پور/pur شهر/shahr گرھ/garh کوٹ/kot دشت/dasht ستان/stan وال/wal نگر/nagar کی/ki`),
};

const arabic: Pieces = {
  starts: items(
    `وادي/Wadi عين/Ain كفر/Kafr بني/Bani قصر/Qasr تل/Tall دير/Dayr جبل/Jabal نجع/Naj بئر/Bir أم/Umm مرسى/Marsa`,
  ),
  middles: items(`ال/al نور/nur سلا/sala رحم/rahm كري/kari حم/ham زه/zah فر/far`),
  ends: items(`ية/iya ان/an اد/ad ين/in ون/un ور/ur ام/am يل/il ات/at ة/a`),
};

const english: Pieces = {
  starts: items(
    `Ash Bel Cold Dan East Fair Glen Hart Kings Lake Mill North Oak Pine Red Spring Stan Thorn West Wood Clear Green High Port Saint_Al New_Bar`,
  ),
  middles: items(`er le mer low win ing ham field brook dale`),
  ends: items(`ton ville ford burgh land bridge port bury wick stead mouth wood ham view`),
};

const french: Pieces = {
  starts: items(`Mont Beau Châ Saint-Ré Ville Cour La_Ro Roche Pont Mau Bré Cler Fon Dô Éper Nan Bour Vé`),
  middles: items(`te vi ga che ne lon ri pe sau man mi tè`),
  ends: items(`lle ac mont court gny ron sur-Mer vières gnac ville lès nay rœil çon`),
};

const german: Pieces = {
  starts: items(`Alten Neu Ober Unter Groß Klein Bären Mühl König Lüne Wald Stein Schön Eich Han Rosen Wolfs Frei`),
  middles: items(`er in en el ung lin mar nau`),
  ends: items(`burg dorf stadt heim bach feld hausen münde brück au ingen rode furt`),
};

const romance: Pieces = {
  starts: items(`San_Mar Santa_Lu Villa Monte Alba Ca Bel La_Pa Ri Vale Torre Puen Cas Mo Por Flo Gra Bra Cori Ser`),
  middles: items(`ra ti lo ne ve da ri ca sa na ber ga`),
  ends: items(`nza gos lla dor ço ña ção tana ro vera no ca nte les zona mar ños via`),
};

const polish: Pieces = {
  starts: items(`Nowy_Są Stary_Ra Łom Świe Biał Gór Zie Ostrow Czar Krze Wał Żar Boch Dąb Leś`),
  middles: items(`do lo mi sto bo cho go ja pie ry`),
  ends: items(`sk ów owo iec ice ki no wa órz ęcin a cław`),
};

const turkish: Pieces = {
  starts: items(`Ak Kara Güz El Yeni Gümüş Şah Kır Deniz Oʻrta Qora Çay Bey Top Sarı Ulu`),
  middles: items(`a ka la ba ra ge ma ku il dı`),
  ends: items(`şehir hisar köy pınar kent su bad tepe kale lar lı dağ bogʻ`),
};

const vietnamese: Pieces = {
  starts: items(`Hà_ Bình_ Phú_ Vĩnh_ Thái_ Quảng_ Nam_ Bắc_ Long_ Hải_ Tân_ Yên_ Đông_ Cẩm_ Mỹ_ Lạng_`),
  middles: items(`An_ Thạch_ Hòa_ Tây_`),
  ends: items(`Dương Giang Phước Sơn Thuận Định Nguyên Lộc Phong Bình Khánh Trị Xuyên Lâm`),
};

/** Parts for the naming styles in alphabetic scripts, that is, without Han characters and Hangul. */
export const pieces = {
  slavic,
  steppe,
  persian,
  arabic,
  english,
  french,
  german,
  romance,
  polish,
  turkish,
  vietnamese,
};
