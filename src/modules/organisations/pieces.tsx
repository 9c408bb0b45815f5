export { findTypedCommune } from "./directory/web/find-commune.ts";
export { communeOf, type FoundCommune } from "./directory/web/forms.ts";
export {
  ACTING_FOR,
  ActingForField,
  type ActingForFieldProps,
  SignedFor,
  type SignedForProps,
  standingWord,
} from "./team/web/acting-for.tsx";
export { PaperStateWord } from "./papers/web/papers-page.tsx";
export { GaveSubsidiesLine } from "./subsidies/web/gave-subsidies.tsx";
