export {
  type Advice,
  type AdvisedSentence,
  adviseOn,
  type KnownFrench,
  LONGEST,
  type Mark,
  type MarkKind,
  MARKS,
} from "./clarity/domain/advice.ts";
export { AUDIENCES, audienceLabels, isAudience, type Audience } from "./domain/audiences.ts";
export { cpvLabel, cpvLabels, readCpv } from "./domain/cpv.ts";
export type { SuggestedJob } from "./domain/job-words.ts";
export { isRome, type Job } from "./domain/rome.ts";
export { suggestThemes } from "./domain/theme-words.ts";
export {
  THEMES,
  isTheme,
  themeLabels,
  themeNamed,
  themeOtherLabels,
  type Theme,
} from "./domain/themes.ts";
export { type AskedThing, holdsThing, type ReadAs } from "./words/domain/asked-things.ts";
export { conceptsOf, type Concept } from "./words/domain/concepts.ts";
export type { Lexicon } from "./words/domain/lexicon.ts";
export { isGeneric, isLittle } from "./words/domain/little-words.ts";
export {
  familyByBeginning,
  isDerived,
  isFrench,
  meantBy,
  oneErrorFrom,
  partsOf,
  type Candidate,
  withoutBeginning,
  wordsLike,
} from "./words/domain/slips.ts";
export {
  isListed,
  keysOf,
  type Meaning,
  type Thesaurus,
  type Tie,
  wordsIn,
} from "./words/domain/thesaurus.ts";
export {
  APART_WEIGHT,
  enoughOf,
  FORM_WEIGHT,
  type Share,
  TIE_WEIGHTS,
  weighConcepts,
} from "./words/domain/weights.ts";
export type { Stems } from "./words/domain/stems.ts";
