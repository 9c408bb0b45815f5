import type { PersonId } from "./actor.ts";
import type { Work } from "./work.ts";

/** A public thing that anyone can report; moderators hide it or keep it, with a reason. */
export interface Reportable {
  /** What it is, for the pages of report: its title and address; undefined when unknown to this actor. */
  readonly find: (work: Work, id: string) => Promise<{ title: string; at: string } | undefined>;
  /** What is done at once as somebody reports it, whatever is decided later; under the actor who reports. */
  readonly reported?: (work: Work, id: string) => Promise<void>;
  /** What is done when two who moderate keep it as it is: what `reported` did may be undone. */
  readonly kept?: (work: Work, id: string) => Promise<void>;
  /** What is done when one hides it at once, until two decide; without it, `hide`. Once they hide it, `hide` is done too. */
  readonly suspend?: (work: Work, id: string) => Promise<void>;
  readonly hide: (work: Work, id: string, reason: string) => Promise<void>;
  readonly showAgain: (work: Work, id: string) => Promise<void>;
  /** Who decides there instead of the moderators of the instance (those of a circle), whoever asks. */
  readonly moderators?: (work: Work, id: string) => Promise<readonly PersonId[]>;
  /** Who published it, whoever asks: they are told, may contest, and decide nothing of it. */
  readonly authors?: (work: Work, id: string) => Promise<readonly PersonId[]>;
  /** What it says, even hidden, for those who decide of it. */
  readonly words?: (work: Work, id: string) => Promise<string | undefined>;
  /** The same where not everybody may go, asked for who sits in its open review: read under a right and logged; undefined once gone. */
  readonly reviewed?: (work: Work, id: string) => Promise<Reviewed | undefined>;
  /** One of the files of `reviewed`, with its bytes, asked and logged likewise. */
  readonly reviewedFile?: (
    work: Work,
    id: string,
    file: string,
  ) => Promise<(ReviewedFile & { readonly bytes: Uint8Array }) | undefined>;
}

/** What is read of a thing by those who decide of it. */
export interface Reviewed {
  readonly title: string;
  readonly at: string | undefined;
  readonly words: string | undefined;
  /** What is joined to it, each opened on purpose. */
  readonly files?: readonly ReviewedFile[];
}

export interface ReviewedFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}
