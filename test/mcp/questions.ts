/** A question that people ask, and the calls that answer it. */
export interface Question {
  readonly english: string;
  readonly chinese: string;
  readonly calls: readonly { readonly tool: string; readonly input: Readonly<Record<string, unknown>> }[];
  /** Parts of the last answer without which the question is not answered. */
  readonly answer: readonly string[];
}

const ask = (tool: string, input: Readonly<Record<string, unknown>> = {}) => ({ tool, input });

export const questions: readonly Question[] = [
  {
    english: 'Which sister cities does Ürümqi have, and since when?',
    chinese: '乌鲁木齐有哪些友好城市，何时结好？',
    calls: [ask('partners', { place: 'Ürümqi' })],
    answer: ['Karachi (pk-karachi, PK), establishedOn 2019-03-28, [18]', '[18] Three Chinese towns'],
  },
  {
    english: 'Which partners do Kashgar and Karamay share?',
    chinese: '喀什和克拉玛依有哪些共同的友好城市？',
    calls: [ask('shared_partners', { places: ['喀什', '克拉玛依'] })],
    answer: ['Gwadar (pk-gwadar, PK)', '2015-04-20', '2016-06-26'],
  },
  {
    english: 'How is Missouri linked to Karachi?',
    chinese: '密苏里州与卡拉奇之间如何联系？',
    calls: [ask('paths', { from: 'Missouri', to: 'Karachi' })],
    answer: ['relation PART_OF, to Ürümqi', '2012-04-12', '2019-03-28'],
  },
  {
    english: 'Which dates of friendships are disputed, and by which sources?',
    chinese: '哪些友好关系的结好日期有争议？各依据什么来源？',
    calls: [ask('disputed_dates')],
    answer: ['date 2000-04-24, rank PREFERRED, [4]', 'date 2000-03-16, rank ALTERNATIVE, [26]', 'Gomel Region'],
  },
  {
    english: 'What does source 18 support?',
    chinese: '第18号来源支持哪些内容？',
    calls: [ask('source', { number: 18 })],
    answer: ['Dawn', 'citedBy: 1', 'Karachi'],
  },
  {
    english: 'With which countries are there the most friendships?',
    chinese: '与哪些国家的友好关系最多？',
    calls: [ask('statistics', { by: 'COUNTRY' })],
    answer: ['key KZ, label Kazakhstan, count 13', 'key PK, label Pakistan, count 8'],
  },
  {
    english: 'How many friendships were established in each decade?',
    chinese: '每个年代建立了多少对友好关系？',
    calls: [ask('statistics', { by: 'DECADE' })],
    answer: ['earliest: 1985-07-12', 'label 2010s, count 27'],
  },
  {
    english: 'Which city is the most connected?',
    chinese: '哪个城市的友好关系最多？',
    calls: [ask('network', { by: 'DEGREE', languages: ['zh'] })],
    answer: ['rank 1, value 13, jurisdiction 乌鲁木齐市'],
  },
  {
    english: 'Through which places do most of the shortest paths lead?',
    chinese: '最短路径大多经过哪些地方？',
    calls: [ask('network', { by: 'BETWEENNESS' })],
    answer: ['rank 1,', 'Kashgar Prefecture'],
  },
  {
    english: 'Is every place linked to every other by a chain of sister cities?',
    chinese: '所有地方是否都由友好关系相连？',
    calls: [ask('network')],
    answer: ['components: 17', 'largestComponentShare: 0.2029'],
  },
  {
    english: 'Which friendships are supported by dead links only?',
    chinese: '哪些友好关系的来源全部是失效链接？',
    calls: [ask('friendships', { onlySourceStatus: 'DEAD' })],
    answer: ['Taxkorgan Tajik Autonomous County', '(DEAD)'],
  },
  {
    english: 'Which county-level friendships are there with Kazakhstan and Mongolia?',
    chinese: '与哈萨克斯坦和蒙古国有哪些县级友好关系？',
    calls: [ask('friendships', { country: ['KZ', 'MN'], level: ['COUNTY'], languages: ['zh'] })],
    answer: ['吉木乃县', '斋桑'],
  },
  {
    english: 'Which friendships were established before 1995?',
    chinese: '1995年以前建立了哪些友好关系？',
    calls: [ask('friendships', { establishedTo: '1994' })],
    answer: ['total: 3', 'Peshawar', '1985-07-12'],
  },
  {
    english: 'What is Dihua called today?',
    chinese: '迪化现在叫什么？',
    calls: [ask('place', { place: '迪化' })],
    answer: ['Ürümqi (cn-urumqi, CN)', 'text 迪化'],
  },
  {
    english: 'Which town succeeded Katsunuma, and when?',
    chinese: '胜沼町由哪个城市继承，何时？',
    calls: [ask('place', { place: '勝沼町', languages: ['en', 'zh'] })],
    answer: ['dissolvedOn: 2005', 'successor Kōshū'],
  },
  {
    english: 'Which sister cities in Pakistan does Kashgar have?',
    chinese: '喀什在巴基斯坦有哪些友好城市？',
    calls: [ask('partners', { place: '喀什', country: ['PK'], languages: ['zh'] })],
    answer: ['阿伯塔巴德', '瓜达尔'],
  },
  {
    english: 'What do the sources from the newspaper Dawn report?',
    chinese: '《黎明报》的报道涉及哪些友好关系？',
    calls: [ask('search', { query: 'Dawn', kinds: ['SOURCE'] }), ask('source', { number: 18 })],
    answer: ['Karachi', 'Multan'],
  },
  {
    english: 'How central is Karamay, and which friendships does it hold together?',
    chinese: '克拉玛依在网络中的地位如何？',
    calls: [ask('place_in_network', { place: '克拉玛依' })],
    answer: ['centrality: value', 'separates 5', 'Gwadar'],
  },
  {
    english: 'Which sister cities has "Kashgr", a misspelled name?',
    chinese: '误写为“Kashgr”的地方有哪些友好城市？',
    calls: [ask('partners', { place: 'Kashgr' }), ask('partners', { place: 'cn-kashgar-prefecture' })],
    answer: ['friendships: 6', 'Batken Region'],
  },
  {
    english: 'Which totals of the list differ from its rows?',
    chinese: '列表中哪些总数与条目不符？',
    calls: [
      ask('graphql', {
        query: '{ dataset { reportedTotals { subject level reported computed difference explanation } } }',
      }),
    ],
    answer: ['"reported":51,"computed":52'],
  },
];
