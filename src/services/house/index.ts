export { action, reading } from "./action.ts";
export {
  holderOf,
  isOperator,
  job,
  linkHolder,
  operator,
  person,
  personBy,
  privateReader,
  visitor,
  writeActor,
  writeKind,
  type Actor,
  type By,
  type HeldMandate,
  type Channel,
  type PersonId,
  type SpaceId,
  type ActingFor,
  type Identified,
} from "./actor.ts";
export { type Chapter, gather, inTurn } from "./chapters.ts";
export {
  contributionsIn,
  declaredIn,
  keptBy,
  type Entrusted,
  isEntrusted,
  namesIn,
  type GoesOn,
  goesOnIn,
} from "./contributions.ts";
export {
  type Between,
  type Dated,
  datedIn,
  isAppointment,
  type DatedOf,
  type DatedSource,
  daysOf,
  type OpenedSource,
  type QuietDays,
  type When,
} from "./dated.ts";
export {
  answersForIn,
  type AnsweringSince,
  closeToIn,
  mandateBehind,
  onHoldersSideIn,
  reachesHolderIn,
} from "./holder-side.ts";
export type {
  ArchivedFile,
  CircleArchive,
  FooterLink,
  Kept,
  Names,
  OccasionKind,
  PageHelp,
  PictureDrawn,
  PrivateFile,
  PrivateKind,
  Shareable,
  ShareableThing,
  SitemapEntry,
  TakesUp,
  Words,
} from "./entries.ts";
export type { HouseEvent, ToldEvent } from "./events.ts";
export { byAct, eraseByFatesIn, type Fate, type Fates, mergeByFatesIn, once } from "./fates.ts";
export { deliverEvents, eventRights } from "./listening.ts";
export { CommandProblem } from "./module.ts";
export { asAct, forgetActsIn } from "./act.ts";
export { houseMigrations } from "./migrations/index.ts";
export type {
  AboutPerson,
  HandingOver,
  Job,
  Listener,
  Module,
  OpenHouse,
  OwnFile,
  OperatorCard,
  Routes,
  Step,
  ToHandOver,
} from "./module.ts";
export { letterKind, type LetterKind } from "./letter-kind.ts";
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
export { asOwner, openToOurs } from "./owner.ts";
export { memory } from "./memory.ts";
export {
  carryIn,
  mayReachIn,
  mayReachOneIn,
  type CarriedRow,
  type KeepsApart,
  type Passing,
  type ReachOf,
} from "./reach.ts";
export { forgetQuietOfIn, keepQuietIn, listQuietIn, passQuietIn, quietRights } from "./quiet.ts";
export type { Reportable, Reviewed, ReviewedFile } from "./reportable.ts";
export { SWEPT_AT_ONCE, type Retention } from "./retention.ts";
export type {
  FoundOnMap,
  ListOnMap,
  ListQuery,
  MapRoute,
  PlacedPoints,
  PointBox,
  PointKind,
  PointMark,
  PointsOnMap,
  RouteEnd,
  ToldPoint,
  WideAsked,
  WidePoint,
} from "./points.ts";
export {
  showPanelsIn,
  showTitledIn,
  type Panel,
  type PanelPlace,
  type ShownPanel,
  type Told,
} from "./panels.ts";
export { type OwnWay, type Part, type PartReader, SECTIONS, type SectionName } from "./sections.ts";
export { type AskedSeats, type HeldSeats, heldSeatsIn, type HoldsSeats } from "./seats.ts";
export {
  instanceShape,
  isOpenedIn,
  listAdministrativeActsIn,
  missingMentions,
  recordAdministrativeActIn,
  saveInstanceIn,
  seeInstance,
  seeInstanceIn,
  type AdministrativeAct,
  type Instance,
  type MissingMention,
  type RecordedAct,
} from "./settings.ts";
export { actingAs, codeOf, transaction, withRight } from "./transaction.ts";
export type { App, Clock, LaterOptions, Work } from "./work.ts";
export type {
  AgreedOn,
  Agreement,
  DeliveryWords,
  ExchangeApproval,
  ExchangeKind,
  TermField,
} from "./exchange-kind.ts";
export {
  type AllWaiting,
  countWaiting,
  forgetWaiting,
  listWaitingIn,
  rememberWaiting,
} from "./waiting.ts";
