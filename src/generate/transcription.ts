/**
 * Transcription of foreign names into Chinese, as newspapers do it: one character per consonant and vowel. Each cell has the
 * simplified character, the traditional character and the pinyin; `columns` has the vowels.
 */
const rows: Readonly<Record<string, string>> = {
  '': '阿阿ā 埃埃āi 伊伊yī 奥奧ào 乌烏wū 恩恩ēn 安安ān 恩恩ēn 因因yīn 翁翁wēng',
  b: '巴巴bā 贝貝bèi 比比bǐ 博博bó 布布bù 布布bù 班班bān 本本běn 宾賓bīn 邦邦bāng',
  p: '帕帕pà 佩佩pèi 皮皮pí 波波bō 普普pǔ 普普pǔ 潘潘pān 彭彭péng 平平píng 蓬蓬péng',
  d: '达達dá 德德dé 迪迪dí 多多duō 杜杜dù 德德dé 丹丹dān 登登dēng 丁丁dīng 东東dōng',
  t: '塔塔tǎ 特特tè 蒂蒂dì 托托tuō 图圖tú 特特tè 坦坦tǎn 滕滕téng 廷廷tíng 通通tōng',
  g: '加加jiā 格格gé 吉吉jí 戈戈gē 古古gǔ 格格gé 甘甘gān 根根gēn 金金jīn 贡貢gòng',
  k: '卡卡kǎ 克克kè 基基jī 科科kē 库庫kù 克克kè 坎坎kǎn 肯肯kěn 金金jīn 孔孔kǒng',
  v: '瓦瓦wǎ 韦韋wéi 维維wéi 沃沃wò 武武wǔ 夫夫fū 万萬wàn 文文wén 温溫wēn 冯馮féng',
  w: '瓦瓦wǎ 韦韋wéi 威威wēi 沃沃wò 伍伍wǔ 夫夫fū 万萬wàn 文文wén 温溫wēn 翁翁wēng',
  z: '扎扎zhā 泽澤zé 齐齊qí 佐佐zuǒ 祖祖zǔ 兹茲zī 赞贊zàn 曾曾zēng 津津jīn 宗宗zōng',
  s: '萨薩sà 塞塞sài 西西xī 索索suǒ 苏蘇sū 斯斯sī 桑桑sāng 森森sēn 辛辛xīn 松松sōng',
  sh: '沙沙shā 谢謝xiè 希希xī 绍紹shào 舒舒shū 什什shí 尚尚shàng 申申shēn 欣欣xīn 雄雄xióng',
  ch: '恰恰qià 切切qiè 奇奇qí 乔喬qiáo 丘丘qiū 奇奇qí 昌昌chāng 琴琴qín 钦欽qīn 琼瓊qióng',
  j: '贾賈jiǎ 杰傑jié 吉吉jí 乔喬qiáo 朱朱zhū 季季jì 詹詹zhān 真真zhēn 金金jīn 忠忠zhōng',
  m: '马馬mǎ 梅梅méi 米米mǐ 莫莫mò 穆穆mù 姆姆mǔ 曼曼màn 门門mén 明明míng 蒙蒙méng',
  n: '纳納nà 内內nèi 尼尼ní 诺諾nuò 努努nǔ 恩恩ēn 南南nán 嫩嫩nèn 宁寧níng 农農nóng',
  l: '拉拉lā 莱萊lái 利利lì 洛洛luò 卢盧lú 尔爾ěr 兰蘭lán 伦倫lún 林林lín 隆隆lóng',
  r: '拉拉lā 雷雷léi 里里lǐ 罗羅luó 鲁魯lǔ 尔爾ěr 兰蘭lán 伦倫lún 林林lín 龙龍lóng',
  f: '法法fǎ 费費fèi 菲菲fēi 福福fú 富富fù 夫夫fū 凡凡fán 芬芬fēn 芬芬fēn 丰豐fēng',
  h: '哈哈hā 赫赫hè 希希xī 霍霍huò 胡胡hú 赫赫hè 汉漢hàn 亨亨hēng 欣欣xīn 洪洪hóng',
  y: '亚亞yà 耶耶yē 伊伊yī 约約yuē 尤尤yóu 伊伊yī 扬揚yáng 延延yán 英英yīng 永永yǒng',
};

/** The empty string is for a consonant without a vowel. */
const columns = ['a', 'e', 'i', 'o', 'u', '', 'an', 'en', 'in', 'on'];

export interface InChinese {
  readonly simplified: string;
  readonly traditional: string;
  /** With tones, syllables separated by spaces. */
  readonly pinyin: string;
}

/** Transcribes a name in basic Latin letters; other characters are ignored. */
export function transcribe(latin: string): InChinese {
  const letters = latin
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replaceAll('kh', 'h')
    .replaceAll('zh', 'j')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('c', 'k')
    .replaceAll('kh', 'ch')
    .replaceAll('q', 'k')
    .replaceAll('x', 'ks')
    .replace(/ee|ea|ie|y(?![aeiou])/g, 'i')
    .replaceAll('oo', 'u')
    .replace(/(.)\1/g, '$1');
  // an optional consonant, an optional vowel, and an optional final n or ng
  const sounds = letters.matchAll(
    /(sh|ch|[bpdtgkvwzsjmnlrfhy]?)([aeiou]n(?![aeiou])|[aeiou])(?:(?<=n)g(?![aeiou]))?|(sh|ch|[bpdtgkvwzsjmnlrfhy])/g,
  );
  return joined(
    [...sounds].flatMap(([, consonant = '', vowel = '', alone = consonant]) => {
      const cells = rows[alone]?.split(' ') ?? [];
      return cells[columns.indexOf(vowel.replace('un', 'on'))] ?? [];
    }),
  );
}

/** Concatenates cells of two characters and a syllable. */
export function joined(cells: readonly string[]): InChinese {
  return {
    simplified: cells.map((cell) => cell.slice(0, 1)).join(''),
    traditional: cells.map((cell) => cell.slice(1, 2)).join(''),
    pinyin: cells.map((cell) => cell.slice(2)).join(' '),
  };
}
