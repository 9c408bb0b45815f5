export { action, reading } from "./action.ts";
export {
  holderOf,
  isOperator,
  job,
  linkHolder,
  operator,
  person,
  personBy,
  visitor,
  writeActor,
  type Actor,
  type By,
  type Channel,
  type PersonId,
  type SpaceId,
} from "./actor.ts";
export type { FooterLink, Kept, MenuEntry, SitemapEntry } from "./entries.ts";
export type { HouseEvent, ToldEvent } from "./events.ts";
export { deliverEvents } from "./listening.ts";
export { CommandProblem } from "./module.ts";
export { asAct, forgetActsIn } from "./act.ts";
export { houseMigrations } from "./migrations.ts";
export type {
  AboutPerson,
  CircleArchive,
  ActingFor,
  HandingOver,
  Identified,
  Job,
  Listener,
  Module,
  OpenHouse,
  OperatorCard,
  Panel,
  PanelPlace,
  Reportable,
  Reviewed,
  ReviewedFile,
  Routes,
  Step,
  ToHandOver,
} from "./module.ts";
export type {
  Gathered,
  MailSource,
  MailSources,
  NotificationKind,
  Rhythm,
  WrittenEntry,
  WrittenLink,
  WrittenPart,
} from "./notification.ts";
export { memory } from "./memory.ts";
export { SWEPT_AT_ONCE, type Retention } from "./retention.ts";
export { missingMentions, type MissingMention } from "./mentions.ts";
export { showPanelsIn } from "./panels.ts";
export {
  instanceShape,
  isOpenedIn,
  listAdministrativeActsIn,
  recordAdministrativeActIn,
  saveInstanceIn,
  seeInstance,
  seeInstanceIn,
  type AdministrativeAct,
  type Instance,
  type RecordedAct,
} from "./settings.ts";
export { actingAs, codeOf, transaction, withRight } from "./transaction.ts";
export type { App, Clock, LaterOptions, Work } from "./work.ts";
export type { DeliveryWords, ExchangeApproval, ExchangeKind, TermField } from "./exchange-kind.ts";
