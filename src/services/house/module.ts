import type { AnsweringSince } from "./holder-side.ts";
import type { Command } from "commander";
import type { Hono } from "hono";
import type { Migration } from "kysely/migration";

import type { Id } from "#basics/id";
import type { QuietHours } from "#basics/hours/quiet";
import type { Result } from "#basics/result";

import type { Actor, Identified, PersonId } from "./actor.ts";
import type { DatedSource, OpenedSource, QuietDays } from "./dated.ts";
import type {
  ArchivedFile,
  CircleArchive,
  FooterLink,
  Kept,
  Names,
  OccasionKind,
  PageHelp,
  PrivateKind,
  Shareable,
  SitemapEntry,
  UnfinishedForms,
} from "./entries.ts";
import type { ToldEvent } from "./events.ts";
import type { ExchangeKind } from "./exchange-kind.ts";
import type { Fates } from "./fates.ts";
import type { GoesOn } from "./contributions.ts";
import type { NotificationKind } from "./notification.ts";
import type { AtTheGate } from "./reach.ts";
import type { Panel } from "./panels.ts";
import type { PointsOnMap } from "./points.ts";
import type { HoldsSeats } from "./seats.ts";
import type { Reportable } from "./reportable.ts";
import type { Retention } from "./retention.ts";
import type { OwnWay, Part } from "./sections.ts";
import type { App, Work } from "./work.ts";

/** What a module tells the house. Everything but the first four lines is a contribution, gathered by `app.ts`. */
export interface Module extends AtTheGate {
  /** Also the name of its PostgreSQL schema. */
  readonly name: string;
  readonly floor: number;
  /** Modules of lower floors that it may enter by their doors. */
  readonly needs: readonly string[];
  /** Its folders that are chapters (see chapters.ts), each after those that it enters: written by `gather`. */
  readonly chapters?: readonly string[];
  /** How its jobs, its limits, its letters and its part of the base are called (`names.fr.ts`): no other module lists them. */
  readonly names?: Names;
  readonly migrations?: Readonly<Record<string, Migration>>;
  /** Brings the data that the module cannot do without (its files, read into its tables). After the migrations, at each opening: cheap when it is there. */
  readonly prepares?: (app: App) => Promise<void>;

  /** Where its pages are, for instance "/appels"; several when it has several. */
  readonly routes?: readonly Routes[];
  /** Its parts in the sections of the house: where its pages are found, and which section they mark. */
  readonly parts?: readonly Part[];
  readonly footer?: readonly FooterLink[];
  readonly helps?: readonly PageHelp[];
  /** What it keeps about people, told on the privacy page: each module that has `aboutPerson` says it. */
  readonly keeps?: readonly Kept[];
  /** What it keeps for a time only: swept each night, told at « /confidentialite/durees ». */
  readonly retains?: readonly Retention[];

  /** Which private tables a job or right of that name may read and write across spaces. */
  readonly rights?: Readonly<Record<string, readonly string[]>>;
  /**
   * Under a mandate of which scope its private tables are read and written, by the name of the scope;
   * "always": under any. A private table that is named nowhere is read under none.
   */
  readonly entrusts?: Readonly<Record<string, readonly string[]>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  /** By event name. Each runs in its own transaction, once per event. */
  readonly hears?: Readonly<Record<string, Listener>>;
  readonly commands?: readonly ((house: OpenHouse) => Command)[];

  /** Only `people`: whose session this is. */
  readonly identifies?: (app: App, token: string) => Promise<Identified | undefined>;
  /** Only `people`: where the pictures are of those of these persons whose face the actor may see. */
  readonly showsFaces?: (
    app: App,
    actor: Actor,
    persons: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** Only `people`: what somebody in simple mode typed on a page and did not send; forgotten once its form is sent. */
  readonly unfinished?: UnfinishedForms;
  /** Only `people`: writes in the journal of a mandate that a form is sent, before it is; then what came of it. */
  readonly recordsDeed?: (
    app: App,
    deed: { readonly mandate: Id<"Mandate">; readonly path: string },
  ) => Promise<(done: boolean) => Promise<void>>;
  /**
   * After a restore, before the instance opens: ends whatever lets somebody in, or answers in their name,
   * that the backup brought back: it may have been ended since. Under a right of its own.
   */
  readonly endsWaysIn?: (work: Work) => Promise<void>;
  /**
   * Since when two persons know each other here, behind a door (members of one circle): so one may
   * witness for the other who lost their address. Undefined when they do not. Under the right "recover".
   */
  readonly companionsSince?: (
    work: Work,
    pair: readonly [PersonId, PersonId],
  ) => Promise<Temporal.Instant | undefined>;
  /**
   * Who and what cannot be told apart from a person: those who share their address, the bodies that they
   * represent or work for, and whoever represents these or works there too. To none of them goes what they do for another.
   */
  readonly closeTo?: (work: Work, person: PersonId) => Promise<readonly string[]>;
  /** The bodies shown to be themselves for which a person answers, or works, since before an instant. */
  readonly answersFor?: (work: Work, since: AnsweringSince) => Promise<readonly string[]>;
  /** Days, of the last six months and to come, on which no sign of this person is to be awaited (`kin`): away, without a reason. First and last included. Under a right of its own. */
  readonly quietDays?: (work: Work, person: PersonId) => Promise<readonly QuietDays[]>;
  /** Only `relays`: the hours in which this person wants nothing of a silence asked nor told; whoever asks decided that they are told by them. Under a right of its own. */
  readonly quietHours?: (work: Work, person: PersonId) => Promise<QuietHours>;
  /** Only `relays`: whom the person who acts chose to have told of a silence that lasts, in turn, as their own list names them; a service is no person. */
  readonly toldOfSilence?: (
    work: Work,
  ) => Promise<readonly { readonly person: PersonId | undefined; readonly name: string }[]>;
  /** Whether this person decides of what others publish here (moderates): whoever comes in as them may much, so a passkey is proposed. */
  readonly decidesOfOthers?: (work: Work, person: PersonId) => Promise<boolean>;
  /** What each form done under a mandate is called in its journal, by the pattern of its path: « a rejoint un cercle ». */
  readonly deeds?: Readonly<Record<string, string>>;

  readonly panels?: readonly Panel[];
  /** Its pages of what one does oneself: folded together on one's own page (« Ce que je fais »). */
  readonly ownWays?: readonly OwnWay[];
  /** What it has that is dated, for the person who acts: tasks, deadlines, days agreed (`datedIn`). */
  readonly dated?: readonly DatedSource[];
  /** What it has of organisations that they opened to who accompanies them: dated.ts. */
  readonly opened?: readonly OpenedSource[];
  /** What a private address of a person may open (`access`), by the name that it keeps. */
  readonly privateKinds?: Readonly<Record<string, PrivateKind>>;
  /** Kinds of things of one's own that one may share (`access`), by the name of the kind in addresses. */
  readonly shareables?: Readonly<Record<string, Shareable>>;
  /** What it has to show on a map: points.ts. */
  readonly points?: readonly PointsOnMap[];
  /** The seats of premises that it holds: seats.ts. */
  readonly holdsSeats?: readonly HoldsSeats[];
  readonly aboutPerson?: AboutPerson;
  /** What becomes of each of its columns that names a person: no column is without. */
  readonly fates?: Fates;
  readonly circleArchive?: CircleArchive;
  /**
   * What somebody still holds in the name of an organisation, and passes on when they go: drafts,
   * calls, answers, dates. Asked as who looks at the list: their own rights decide.
   */
  readonly handsOver?: (work: Work, of: HandingOver) => Promise<readonly ToHandOver[]>;
  /**
   * Those whose names the person who acts already reads there (members of one's circles): whom one may block, and
   * who sees a picture that is shown to acquaintances alone.
   */
  readonly acquaintances?: (work: Work) => Promise<readonly PersonId[]>;
  /**
   * Those to whose homes the person who acts comes, or came in the last weeks, though they know each other by nothing else: whom
   * they may mean when they worry (`concerns`), and for no other list.
   */
  readonly comesTo?: (work: Work) => Promise<readonly PersonId[]>;
  /** What goes on between the person who acts and these, until one ends it (`goesOnIn`). Nothing under a mandate. */
  readonly goesOn?: (work: Work, persons: readonly PersonId[]) => Promise<readonly GoesOn[]>;
  readonly reportables?: Readonly<Record<string, Reportable>>;
  readonly operatorCards?: readonly OperatorCard[];
  /** By the name that exchanges keep. */
  readonly exchangeKinds?: Readonly<Record<string, ExchangeKind>>;
  readonly notificationKinds?: Readonly<Record<string, NotificationKind>>;
  /** What an occasion of the calendar may be, by the name that is kept: « une réunion ». */
  readonly occasionKinds?: Readonly<Record<string, OccasionKind>>;
  readonly sitemap?: (work: Work) => Promise<readonly SitemapEntry[]>;
  /** Fills the demonstration; called once in floor order, on an empty instance. */
  readonly demonstration?: (app: App) => Promise<void>;
}

/** Pages of a module, mounted at an address. */
export interface Routes {
  readonly at: string;
  /**
   * What somebody who acts for another finds there: the name of a scope of mandates (`people`), when
   * it is entrusted to them; "always"; or "oneself", where they act in their own name all the same.
   * Without it, and below it, one is there as a visitor, and no form is done for anybody.
   */
  readonly mandate?: string;
  /** Whether mail programs post there by themselves, for a reader who wants no more of it (RFC 8058, one click). */
  readonly oneClick?: boolean;
  // oxlint-disable-next-line typescript/no-explicit-any -- each module has its own Hono environment
  readonly pages: (app: App) => Hono<any>;
}

export interface Job {
  /** A crontab line ("0 5 * * *", UTC) when it also runs by itself. */
  readonly cron?: string;
  readonly run: (app: App, payload: unknown, actor: Actor) => Promise<void>;
}

export type Listener = (work: Work, event: ToldEvent) => Promise<void>;

/** Opens the house for a command, and closes what it opened. */
export interface OpenHouse {
  readonly withApp: (run: (app: App) => Promise<void>) => Promise<void>;
  /** Ends a command: a sentence for people, or one JSON object, last on standard output, with `--json`. */
  readonly say: (sentence: string, facts?: Readonly<Record<string, unknown>>) => void;
  readonly progress: (sentence: string) => void;
}

/** Three actions that exist from the first day in each module that keeps anything about people. */
export interface AboutPerson {
  /** All that is kept about this person, as plain data ready for JSON, under French headings. */
  readonly gives: (work: Work, person: PersonId) => Promise<Readonly<Record<string, unknown>>>;
  /**
   * Which of these headings are never written in clear (how to come into somebody's home): such a chapter stands in the
   * locked form of their archive alone, and no page says its words.
   */
  readonly neverInClear?: readonly string[];
  /**
   * Which of these headings are for the person alone, and are given to nobody after their death: what others wrote to them, what
   * they reported, whom they blocked, who read what. All of them: `"all"`.
   */
  readonly forThemAlone?: "all" | readonly string[];
  /** Fields of its lines that change by themselves (last seen): what is compared later leaves them out. */
  readonly passing?: readonly string[];
  /** Files of theirs that are kept in another way than files of their space are: they go into their archive as well. */
  readonly files?: (work: Work, person: PersonId) => Promise<readonly OwnFile[]>;
  /** What one of those holds, asked as the person; undefined when it is gone meanwhile. */
  readonly opens?: (work: Work, file: string) => Promise<Uint8Array | undefined>;
  /** Removes or anonymises it. What concerns others keeps the id and no name. */
  readonly erases: (work: Work, person: PersonId) => Promise<void>;
  /** What they hold for others (« un mandat »): while they do, their account is not erased for sleeping. */
  readonly holds?: (work: Work, person: PersonId) => Promise<readonly string[]>;
  /** All that concerned `from` now concerns `into`. */
  readonly merges: (work: Work, from: PersonId, into: PersonId) => Promise<void>;
}

/** A file that goes into the archive of whose it is. */
export interface OwnFile extends ArchivedFile {
  readonly keptAt: Temporal.Instant;
}

/** Who goes, from which organisation (its id). */
export interface HandingOver {
  readonly organisation: string;
  readonly person: PersonId;
}

/** One thing to pass on. */
export interface ToHandOver {
  /** Stays the same as long as it is the same thing: what was ticked is kept under it. No text, no name. */
  readonly key: string;
  /** What it is, in French: « Le brouillon de l’appel « Jardins partagés » ». */
  readonly label: string;
  readonly at: string;
}

export interface OperatorCard {
  readonly title: string;
  readonly at: string;
  /** One sentence with figures, and whether it needs the operator's eye. */
  readonly tell: (work: Work) => Promise<{ readonly sentence: string; readonly needsYou: boolean }>;
}

/** The step of an action: done inside a transaction already open. */
export type Step<Asked, Value, Refusal extends string> = (
  work: Work,
  asked: Asked,
) => Promise<Result<Value, Refusal>>;

/** What prevents a command, in a French sentence for who typed it: shown alone, and the command ends with 1. */
export class CommandProblem extends Error {}
