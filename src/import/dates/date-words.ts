import type { ImportedStatus } from '../relation.ts';

/** Words beside a date that state what happened then. Lower case; matched at the start of the text. */
const suspended =
  'suspended|suspension|paused|frozen|on hold|inactive since|ruht seit|ruht|ausgesetzt|suspendiert|suspendue?|suspendid[oa]|sospes[oa]|zawieszon[aey]|приостановлен[аоы]?|暂停|暫停|中止|冻结|凍結|休止|停止';
const ended =
  'ended|terminated|termination|dissolved|cancel+ed|canceled|discontinued|defunct|expired|revoked|abrogated|broken off|beendet|aufgelöst|gekündigt|erloschen|résiliée?|rompue?|terminée?|finalizad[oa]|disuelt[oa]|terminad[oa]|rescindid[oa]|cessat[oa]|zakończon[aey]|rozwiązan[aey]|расторгнут[аоы]?|прекращен[аоы]?|прекращён|прекращены|终止|終止|解除|解消|结束|結束|終了|廃止';
const until = "until|till|up to|bis|jusqu[’']en|jusqu[’']à|hasta|fino al?|do|tot|至|まで";
const since =
  'since|from|active since|in force since|twinned|agreed|concluded|established|est\\.?|signed|founded|formed|seit|ab|depuis|desde|da(?:l)?|с|od|sinds|sedan|siden|自|建立|締結|缔结';
const renewed =
  'renewed|re-?signed|reaffirmed|reconfirmed|confirmed|re-?established|revived|updated|extended|erneuert|bestätigt|verlängert|renouvelée?|confirmée?|renovad[oa]|confirmad[oa]|rinnovat[oa]|odnowion[aey]|возобновлен[аоы]?|продлен[аоы]?|续签|續簽|重签|更新|再締結';
const present =
  "present|now|today|ongoing|current|to date|active|heute|aktiv|aujourd[’']hui|présent|actualidad|presente|hoy|oggi|obecnie|dziś|nadal|настоящее время|н\\.\\s?в\\.?|по н\\.\\s?в\\.?|至今|迄今|今|现在|現在";

const link = '(?:\\s*(?:in|on|im|am|en|el|le|w|в|since|seit|:|于|於|—|–|-|,))?\\s*';
const opening = (words: string) =>
  new RegExp(`^(?:${words})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])${link}(.*)$`, 'iu');

const rules: readonly { readonly pattern: RegExp; readonly meaning: DateWord }[] = [
  { pattern: opening(suspended), meaning: 'SUSPENDED' },
  { pattern: opening(ended), meaning: 'ENDED' },
  { pattern: opening(renewed), meaning: 'renewed' },
  { pattern: opening(until), meaning: 'ENDED' },
  { pattern: opening(since), meaning: 'since' },
];

type DateWord = Exclude<ImportedStatus, 'ACTIVE'> | 'renewed' | 'since';

/** The word that opens the text, and the text after it. Undefined: it opens with no known word. */
export function openingWord(text: string): { readonly meaning: DateWord; readonly rest: string } | undefined {
  for (const { pattern, meaning } of rules) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined) return { meaning, rest: rest.trim() };
  }
  return undefined;
}

/** `2003まで`, `2003年終止`: the word follows the date. */
const closing: readonly { readonly pattern: RegExp; readonly meaning: DateWord }[] = [
  { pattern: /^(.*\d年?|.*[日月])\s*(?:まで|[终終]止|[结結]束|解消|解除|終了)$/u, meaning: 'ENDED' },
  { pattern: /^(.*\d年?|.*[日月])\s*(?:[暂暫]停|中止|休止)$/u, meaning: 'SUSPENDED' },
  {
    pattern: /^(.*\d年?|.*[日月])\s*(?:[缔締][结結]|[结結]好|[签簽][订訂署]|建立|[结結]成|提携|起|以[来來]|より)$/u,
    meaning: 'since',
  },
];

export function closingWord(text: string): { readonly meaning: DateWord; readonly rest: string } | undefined {
  for (const { pattern, meaning } of closing) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined) return { meaning, rest: rest.trim() };
  }
  return undefined;
}

const presentOnly = new RegExp(`^(?:(?:the|zum|the\\s+)\\s*)?(?:${present})$`, 'iu');

/** Whether the text means that the relation still exists. */
export function meansPresent(text: string): boolean {
  return presentOnly.test(text);
}
