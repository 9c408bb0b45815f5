import type { Instance } from "./settings.ts";

/** A link at the foot of every page; its words may depend on what the operator said of the instance. */
export interface FooterLink {
  readonly label: string | ((instance: Instance, today: Temporal.PlainDate) => string);
  readonly at: string;
}

/** One line of the privacy page, in French (RGPD, art. 13): what is kept, why, and how long. */
export interface Kept {
  readonly what: string;
  readonly why: string;
  readonly howLong: string;
}

/** A word of the menu, at most five in all; lower `order` comes first. */
export interface MenuEntry {
  readonly label: string;
  readonly at: string;
  readonly order?: number;
  /** Other addresses of the same section, which its entry marks as current. */
  readonly holds?: readonly string[];
}

/** A page that search engines are told of. */
export interface SitemapEntry {
  readonly at: string;
  readonly changed?: Temporal.Instant;
}
