/** Words before or after a date that make it a limit: `before 1990`, `1990 or earlier`, `1990年以前`. */
const opening =
  /^(?:since\s+)?(?:before|prior to|pre-?|after|post-?|by|at least since|no later than|not later than|not before|at the latest|earlier than|later than|vor|nach|spätestens|frühestens|mindestens seit|avant|après|antes de|después de|depois de|antes del|despues de|prima del|dopo il|до|раньше|после|не позднее|przed|po|před|voor|vóór|na|før|före|efter|[<>≤≥])\s*(?=['’\d])/iu;
const closing =
  /(?<=\d\.?|[年月日])\s*,?\s*(?:\(?(?:or|oder|ou|o|of)\s+(?:earlier|before|later|after|früher|später|avant|après|antes|después|eerder|later)\)?|at the latest|oder früher|以前|之前|前|以[后後]|之[后後]|[后後]|\+)$/iu;

/** Whether a text states only a date before or after which something happened. */
export function isLimit(text: string): boolean {
  return opening.test(text) || closing.test(text);
}
