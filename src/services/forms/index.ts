export {
  FORMATS,
  acceptedFormat,
  idField,
  lineField,
  listField,
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
export { forgetVisitor, formTokenOf, guardForms, holderOf } from "./guard.ts";
export { signedIn } from "./signed-in.ts";
