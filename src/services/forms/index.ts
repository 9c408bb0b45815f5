export { addressIn } from "./address.ts";
export {
  FORMATS,
  acceptedFormat,
  dayField,
  filesOf,
  idField,
  lineField,
  listField,
  optionalDayField,
  optionalTextField,
  readForm,
  readTyped,
  splitFormat,
  textField,
  typedOf,
  type Asked,
  type AskedEnv,
  type Format,
  type ReadForm,
  type Typed,
} from "./asked.ts";
export {
  isMultipart,
  MOST_FILES,
  MOST_IN_A_FILE,
  MOST_SENT,
  MOST_IN_A_FORM,
  type SentFile,
} from "./body.ts";
export { forgetVisitor, formTokenOf, guardForms, holderOf } from "./guard.ts";
export { type Act, pageOf, type Press, type Shown } from "./act.ts";
export { pageAsked, pageNamed } from "./page.ts";
export { saidAt, saidIn } from "./said.ts";
export { maybeSentFile, sentFile } from "./sent-file.ts";
export { signedIn } from "./signed-in.ts";
