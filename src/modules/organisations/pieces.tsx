export {
  ACTING_FOR,
  ActingForField,
  type ActingForFieldProps,
  SignedFor,
  type SignedForProps,
  standingWord,
} from "./web/acting-for.tsx";
export { PaperStateWord } from "./web/papers-page.tsx";
export { GaveSubsidiesLine } from "./web/gave-subsidies.tsx";
