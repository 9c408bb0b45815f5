/**
 * The sections of the house, in the order in which they stand: five in the menu (a section that no module has a part
 * of yet is not shown), then what is behind one's own name, then what is for those who keep the instance (decision 0061).
 */
export const SECTIONS = [
  "calls",
  "around",
  "circles",
  "help",
  "commons",
  "mine",
  "keeping",
] as const;
export type SectionName = (typeof SECTIONS)[number];

/**
 * To whom a part is shown in its section: to everyone; to who is signed in; to the operator; to who decides of what
 * others publish; or nobody, where it has no page of its own and its pages are reached from others.
 */
export type PartReader = "everyone" | "known" | "operator" | "moderator" | "nobody";

/** A way from one's own page (« /moi ») to what one does here, where no panel leads there already. */
export type OwnWay = Pick<Part, "label" | "at" | "says"> & {
  /** From the page of acting for somebody (« /agir ») instead: its pages are read under every mandate. */
  readonly whileActing?: true;
};

/** A part of a section, told by the module that has its pages: which addresses are of it, and what it is. */
export interface Part {
  readonly section: SectionName;
  /** Lower comes first; the first of a section is where the menu leads. */
  readonly order: number;
  /** « Subventions »: a word or two. */
  readonly label: string;
  /** Its page. This address, and all below it, belong to it, but those that a longer one takes. */
  readonly at: string;
  /** What it is, in one line. */
  readonly says: string;
  /** By which words, typed in the one search, it is meant: each a word, or words one after another, without plural. */
  readonly asked?: readonly string[];
  /** Whether its page takes a place, as lists do (`?ou=`). */
  readonly hasPlace?: true;
  /** Everyone, when nothing is said. */
  readonly for?: PartReader;
  /** Other addresses that belong to it, with all below them. */
  readonly holds?: readonly string[];
  /** Whether its page, the first of its section, says the other parts itself. */
  readonly hub?: boolean;
  /**
   * Whether what stands there may be of a circle, or of another thing of the house: then its page is in the section
   * of the first of its own steps (`Page breadcrumb`).
   */
  readonly yields?: boolean;
}
