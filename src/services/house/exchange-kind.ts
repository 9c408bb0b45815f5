import type { Id } from "#basics/id";

import type { Work } from "./work.ts";

/**
 * A sort of exchange, that an upper module registers: its words, its terms, who must agree, what is
 * handed over. The protocol is the same for all of them (`exchanges`). One file of 60 lines at most.
 */
export interface ExchangeKind {
  /** « Prêt de matériel ». */
  readonly name: string;
  /** What one chooses to begin: « Emprunter du matériel ». */
  readonly ask: string;
  /** When it fits, in one sentence. */
  readonly says: string;
  /** Which offers of the directory meet it. */
  readonly offers: readonly ("skill" | "time" | "equipment" | "training" | "help")[];
  /** Of those, the ones that one asks for so unless one says otherwise. An offer is so of one kind at most. */
  readonly usualFor?: readonly ExchangeKind["offers"][number][];
  /** What the two agree on, in the order of the form. */
  readonly terms: readonly TermField[];
  /** Which of `terms` is the day by which it is to be done. */
  readonly due?: string;
  /** How many days ahead that day is at most, asked or changed; undefined: as far as one likes. */
  readonly dueWithin?: number;
  /** Who must agree besides the two; none, one or two. */
  readonly approvals: readonly ExchangeApproval[];
  /** Whether they are asked along with the giver, rather than once the two agree. */
  readonly approvalsAtOnce?: true;
  /** What each side hands over, several times if need be; the giver always does. */
  readonly deliveries: {
    readonly giver: DeliveryWords;
    readonly asker?: DeliveryWords;
  };
  /** What a delivery counts as: time given, goods lent, or nothing that is counted. */
  readonly worth: "time" | "goods" | "nothing";
  /**
   * What takes a place in the window of the giver: an ask and what comes of it until they close, or asks
   * alone, until they say yes: whoever is expected on a day takes none.
   */
  readonly window?: "asks";
  /** Where one begins it, when that is not the form of the terms: « choisir un lieu ». */
  readonly beginsAt?: string;
  /**
   * Where an organisation that nobody represents here is asked, as the module above keeps it: an address whose holder said yes
   * to be written to. Asked anew at each letter and each link; undefined where there is none, or none any more.
   */
  readonly answersAt?: (
    work: Work,
    asked: { readonly need: Id<"Need"> },
  ) => Promise<Id<"Address"> | undefined>;
  /**
   * Whether what is asked or agreed cannot take place any more, as the module above reads it from the clock before it calls it off:
   * who reads it meanwhile reads that it is off.
   */
  readonly isOff?: (work: Work, asked: { readonly need: Id<"Need"> }) => Promise<boolean>;
  /** What holds once both agree, kept by the module above. */
  readonly agreement?: Agreement;
  /** Whether an organisation may say yes to its days beforehand; it has a `due` then. */
  readonly beforehand?: true;
  /**
   * How it ends where its sides say how it went on a page of the module above: nobody said that « tout est fait », by a button of
   * the exchange, and no sentence puts these words in their mouth.
   */
  readonly closing?: ClosingWords;
  /** How each side says, once both agreed, that it cannot be any more: « Je ne peux plus venir ». */
  readonly calledOff?: Readonly<Record<"asker" | "giver", string>>;
  /** Where the module above shows one exchange of this kind, when it has a page of its own for it. */
  readonly at?: (exchange: string) => string;
  /** What one exchange is called by who reads it, where its first term alone would not say: who, when, where. */
  readonly titled?: (named: {
    readonly asker: string;
    readonly giver: string;
    /** The first term in words: « jeudi 10 décembre ». */
    readonly first: string;
    /** The title of the need, for who reads it. */
    readonly need: string | undefined;
  }) => string;
}

/** One thing to agree on. Kept as text, as it was typed; a day as YYYY-MM-DD. */
export interface TermField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** Which kind of question it is (`#basics/questions`). */
  readonly input: "line" | "lines" | "day" | "choice";
  /** Of a choice: what may be chosen, as it is kept, with its words. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly optional?: boolean;
  /** Between the two sides alone: whoever must agree besides them does not read it. */
  readonly private?: true;
  /** Of a day: the term whose day comes first, or is the same. */
  readonly notBefore?: string;
}

/** Somebody besides the two sides, who needs no account: « la personne qui garde la clé ». */
export interface ExchangeApproval {
  /**
   * One of the two sides; or the organisation that the asker works for, which nobody else may name for: then
   * nobody is waited for when they ask in their own name. At most one a kind, and the last.
   */
  readonly namedBy: "asker" | "giver" | "organisation";
  readonly who: string;
  /** Named nobody, the side that names them agrees itself: who lends may keep their own things. */
  readonly mayBeOneself?: boolean;
}

export interface DeliveryWords {
  /** The button of who hands over: « J’ai remis le matériel ». */
  readonly did: string;
  /** The button of the other: « J’ai bien reçu le matériel ». */
  readonly received: string;
  /** In the history: « matériel remis ». */
  readonly told: string;
  /** What is asked along with it: « Dans quel état ? ». */
  readonly words?: string;
  /** Once the other said so, where nothing is handed over: to them, and of them by name. */
  readonly after?: {
    readonly you: string;
    readonly of: (name: string) => string;
    /** In the history, after the name of who said so: « est sur place ». */
    readonly told: string;
  };
}

/** What is said of an exchange that a module above brings to its end. */
export interface ClosingWords {
  /** In the history, after a name: « a fini cette journée ». */
  readonly told: string;
  /** One side is through with it, to the other: « Pour Odile, la journée est passée. »; and to that side. */
  readonly of: (name: string) => string;
  readonly you: string;
  /** It is over for both. */
  readonly over: string;
  /** To whoever is not through with it, along with `at`: the page where they say how it went. */
  readonly now: string;
  readonly at: (exchange: string) => string;
  /** What thanks say besides, before it is over for who thanks. */
  readonly byThanking: string;
}

/** What was agreed, as a module above reads it: under the right of `exchanges`, in the transaction of the step. */
export interface AgreedOn {
  readonly exchange: Id<"Exchange">;
  readonly need: Id<"Need">;
  /** The terms that stand, by their names; a day as YYYY-MM-DD. */
  readonly values: Readonly<Record<string, string>>;
  readonly asker: Id<"Person">;
  /** As what the asker comes: for the organisation that said yes to it, or in their own name; undefined for what is undone. */
  readonly as: "employee" | "oneself" | undefined;
  /** Who said yes for the giver; undefined for what is undone, and where it was said by a letter (`answersAt`). */
  readonly givenBy: Id<"Person"> | undefined;
}

/**
 * What a kind keeps of an agreement: a day with its seats. It is made with the last yes, in the same transaction, or the
 * yes is not taken; and undone when one side calls it off.
 */
export interface Agreement {
  /** False: it can be agreed on no more (the last seat is gone). Then nothing is written, and the exchange stays as it was. */
  readonly make: (work: Work, agreed: AgreedOn) => Promise<boolean>;
  readonly undo: (work: Work, agreed: AgreedOn) => Promise<void>;
}
