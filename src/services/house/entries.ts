import type { Child } from "hono/jsx";

import type { Actor } from "./actor.ts";
import type { Entrusted } from "./contributions.ts";
import type { Instance } from "./settings.ts";
import type { App, Work } from "./work.ts";

/** A link at the foot of every page; its words may depend on what the operator said of the instance. */
export interface FooterLink {
  readonly label: string | ((instance: Instance, today: Temporal.PlainDate) => string);
  readonly at: string;
  /** Whether it serves who reads: then it stands beside help, apart from what one may know of the instance. */
  readonly serves?: boolean;
}

/** A page of the house, by its address, and a guide that explains it: the page shows the way there (never in simple mode, which has its own). */
export interface PageHelp {
  readonly page: string;
  /** The title of the guide. */
  readonly label: string;
  readonly at: string;
}

/** One line of the privacy page, in French (RGPD, art. 13): what is kept, why, and how long. */
export interface Kept {
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
}

/** How the things of a module are called, in French: by who operates, and in the settings of letters. Each by the name that the house keeps. */
export interface Names {
  /** What its parts of the base hold (schemas of PostgreSQL). */
  readonly schemas?: Words;
  /** What each of its jobs does. */
  readonly jobs?: Words;
  /** What each of its limits of number counts. */
  readonly limits?: Words;
  /** What its kinds of letters are about, by the first word of their names: « Locaux ». */
  readonly subjects?: Words;
  /** What each kind of letter that it posts is. */
  readonly letters?: Words;
  /** What each administrative act that it writes in the journal is. */
  readonly acts?: Words;
  /** What each kind of thing that can be reported is: « offre de service ». */
  readonly reportables?: Words;
  /** What changes once a thing of that kind is hidden, where it is not that nobody reads it any more; « mandat at-once »: until two decide. */
  readonly changes?: Words;
  /** What a row of its tables is, where one reads one's own data: « mot », by the name of the table. */
  readonly rows?: Words;
  /** What somebody saw of one, in « Qui a vu », where it is no kind of thing that one shares: « comment entrer chez vous », by the table. */
  readonly seen?: Words;
  /** How what it keeps about a person is headed, for that person: « Vos cercles ». */
  readonly mine?: string;
}

export type Words = Readonly<Record<string, string>>;

/** A page that search engines are told of. */
export interface SitemapEntry {
  readonly at: string;
  readonly changed?: Temporal.Instant;
}

/** What a private address can open: declared by a module, kept and opened by `access`, for the whole house. */
export interface PrivateKind {
  /** « votre calendrier ». */
  readonly label: string;
  /** What who knows the address reads, in a sentence. */
  readonly says: string;
  /** How its file ends, which programs look at: « ics ». */
  readonly ending: string;
  /** What the person who acts may choose that it opens, where there are several (their circles); without it there is one. */
  readonly of?: (work: Work) => Promise<readonly PrivateChoice[]>;
  /**
   * Reads it as the person, in a transaction that PostgreSQL lets change nothing; undefined when it is no longer theirs:
   * it is asked again at each read.
   */
  readonly write: (work: Work, asked: PrivateAsked) => Promise<PrivateFile | undefined>;
  /** What to do with the address, step by step, beside the address itself. */
  readonly steps: (address: string) => Child;
}

/** One of several things that a kind of private address may open. */
export interface PrivateChoice {
  /** Its id, which is kept. */
  readonly about: string;
  /** « les dates de Plantes à partager ». */
  readonly label: string;
}

export interface PrivateAsked {
  readonly publicUrl: string;
  /** Which one, where there are several. */
  readonly about: string | undefined;
  /** Whether it goes into a folder that anyone may read: then without what is never in clear. */
  readonly isInClear?: boolean;
}

/** What a private address answers. */
export interface PrivateFile {
  readonly type: string;
  readonly body: string;
}

/** A thing of somebody's own space, as whoever sees it reads it. */
export interface ShareableThing {
  readonly row: string;
  /** A few words of it. */
  readonly label: string;
  /** All that is shared by sharing it, line by line. */
  readonly says: readonly string[];
}

/** A kind of things in one's own space that one may share (`access`), one by one or all of them. */
export interface Shareable {
  /** Its private table: in a space of one's own, nothing else stands in it. */
  readonly table: string;
  /** « Tâches ». */
  readonly heading: string;
  /** « Chez Adrienne », where `heading` says it of oneself: read by another, of who shows it. */
  readonly headingOf?: (name: string) => string;
  /** « votre tâche « Porter les sacs » », after « Quentin voit ». */
  readonly one: (label: string) => string;
  /** « toutes vos tâches », those to come too; undefined: only one by one. */
  readonly all?: string;
  /** Whether all of them are offered to who acts; always, when nothing is said. */
  readonly offersAll?: (work: Work) => Promise<boolean>;
  /** The name of another kind that one may share whole in the same press, by a sentence of its own; with all of these it ends. */
  readonly besides?: string;
  /** Where the module shows those of a person (the id of their own space) its own way. */
  readonly page?: (of: string) => {
    readonly at: string;
    readonly label: string;
    /** What it says besides, for whose things they are: « une page dit les mêmes visites jour par jour ». */
    readonly says: string;
  };
  /** Those of a space that the actor sees, or of these rows; in the order in which they are read. */
  readonly see: (
    work: Work,
    of: { readonly space: string; readonly rows: readonly string[] | undefined },
  ) => Promise<readonly ShareableThing[]>;
}

/** What was typed so far in a form: the page that it stands on, and where it goes. */
export interface BegunForm {
  readonly page: string;
  readonly action: string;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
}

/** What was typed in a form that was not sent: where it goes, the answers, the day until which it is kept. */
export interface Unfinished {
  readonly action: string;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly until: string;
}

/** What was begun by somebody on a page: seen again, forgotten once it is sent, kept before. */
export interface UnfinishedForms {
  /** Whether what is typed on this page for that form may be kept: else no button offers it. */
  readonly mayBeKept: (of: { readonly page: string; readonly action: string }) => boolean;
  readonly see: (app: App, actor: Actor, page: string) => Promise<Unfinished | undefined>;
  readonly forget: (app: App, actor: Actor, action: string) => Promise<unknown>;
  readonly keep: (app: App, actor: Actor, begun: BegunForm) => Promise<unknown>;
}

/** What an occasion may be, as people read it: « Réunion ». */
export interface OccasionKind {
  readonly label: string;
  /** No form offers it: a day of that kind comes from what two sides agreed on (`holdDayIn`). */
  readonly agreed?: true;
}

/** A file that goes away with a circle. */
export interface ArchivedFile {
  readonly id: string;
  readonly name: string;
}

/** What a module holds of circles: it goes away with the archive of one, and says when something last happened there. */
export interface CircleArchive extends Entrusted {
  /**
   * All that it keeps of this circle and that its members may read, as plain data ready for JSON,
   * under French headings. Asked as the member who acts: their own rights decide.
   */
  readonly gives: (work: Work, circle: string) => Promise<Readonly<Record<string, unknown>>>;
  /** The same for another program, under English keys that never change (docs/circle-archive.md). */
  readonly data?: (work: Work, circle: string) => Promise<Readonly<Record<string, unknown>>>;
  /** How its keys that hold one of a few words are said in French: what another instance tells of a circle that came from here. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The files of it that `data` names: those of the circle, never what somebody lends it. */
  readonly files?: (work: Work, circle: string) => Promise<readonly ArchivedFile[]>;
  /** What one of them holds, asked as the member who acts; undefined when it is gone meanwhile. */
  readonly opens?: (work: Work, file: string) => Promise<Uint8Array | undefined>;
  /**
   * When something last happened there; undefined when nothing ever did. Asked under the right
   * "propose-rest": the module declares under it the tables that it looks at.
   */
  readonly livedAt?: (work: Work, circle: string) => Promise<Temporal.Instant | undefined>;
  /** How what a circle brought from elsewhere is taken up here, by the key of `data` under which it stands. */
  readonly takesUp?: Readonly<Record<string, TakesUp>>;
}

/** Makes of something that a circle brought a thing that lives here, under the same id: once. */
export interface TakesUp {
  /** What it is, in French, when it is still to come; undefined when it is over, or cannot be had here. */
  readonly says: (work: Work, told: Readonly<Record<string, unknown>>) => string | undefined;
  /** Whether it was taken up already. */
  readonly isHere: (work: Work, id: string) => Promise<boolean>;
  /**
   * Of a thing that takes a moment, and of which only some are taken up at once: the files that it shows as pictures. They
   * are drawn again before it is taken up, each once.
   */
  readonly pictures?: (told: Readonly<Record<string, unknown>>) => readonly string[];
  /** Makes it in the circle, as the member who acts: their own rights decide. Whether it was made. */
  readonly take: (
    work: Work,
    asked: {
      readonly circle: string;
      readonly id: string;
      readonly told: Readonly<Record<string, unknown>>;
      /** Those that could be drawn, by their file. */
      readonly pictures?: ReadonlyMap<string, PictureDrawn>;
    },
  ) => Promise<boolean>;
}

/** A picture drawn again by us: its pixels, and nothing else of what came. */
export interface PictureDrawn {
  readonly type: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}
