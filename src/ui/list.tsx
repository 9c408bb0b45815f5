import type { Child } from "hono/jsx";

import { Icon } from "#ui/icon";

import { texts } from "./texts.fr.ts";

const count = new Intl.NumberFormat("fr-FR");

/** Lines separated by hairlines: a list is not a wall of cards. Each child is one line. */
export function Lines({ children }: { readonly children?: Child }) {
  return <div class="lignes">{children}</div>;
}

/** Things that each hold something to do, side by side where there is room: a card each (`Card`). */
export function Cards({ children }: { readonly children?: Child }) {
  return <div class="grille cercles">{children}</div>;
}

/** One thing with its own heading, and what can be done with it. */
export function Card({ children }: { readonly children?: Child }) {
  return <article class="anse pile-s">{children}</article>;
}

export interface PagerProps {
  /** The page shown, from 1. */
  readonly page: number;
  /** How many a page holds. */
  readonly size: number;
  /** How many there are in all. */
  readonly total: number;
  /** The address of a page. */
  readonly at: (page: number) => string;
  /** What the page is, where it is not some of a list: « Partie 2 sur 3 ». */
  readonly says?: string | undefined;
}

/** The pages to link to: the first, the last, and those around the one shown; 0 is a gap. */
export function pagesAround(page: number, pages: number): readonly number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const sorted = [...new Set(near)].toSorted((a, b) => a - b);
  return sorted.flatMap((one, i) => {
    const before = sorted[i - 1] ?? 0;
    if (one - before === 2) return [one - 1, one];
    return one - before > 2 ? [0, one] : [one];
  });
}

/** Real pages, each with its address; says which of how many are shown. Only the count when there is one page. */
export function Pager({ page, size, total, at, says }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / size));
  if (total === 0 || page < 1 || page > pages) return null;
  const said = texts.results(
    (page - 1) * size + 1,
    Math.min(page * size, total),
    count.format(total),
  );
  if (pages === 1) return null;
  return (
    <nav class="pile-s" aria-label={texts.pages}>
      <p class="petit doux">{says ?? said}</p>
      <ul class="pages">
        {page > 1 && (
          <li>
            <a href={at(page - 1)} rel="prev">
              <Icon name="left" /> {texts.previous}
            </a>
          </li>
        )}
        {pagesAround(page, pages).map((one) => (
          <PageLink one={one} page={page} at={at} />
        ))}
        {page < pages && (
          <li>
            <a href={at(page + 1)} rel="next">
              {texts.next} <Icon name="right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink({
  one,
  page,
  at,
}: {
  readonly one: number;
  readonly page: number;
  readonly at: PagerProps["at"];
}) {
  if (one === 0) return <li aria-hidden="true">…</li>;
  if (one === page) {
    return (
      <li>
        <span aria-current="page">
          {one}
          <span class="hors">{texts.current}</span>
        </span>
      </li>
    );
  }
  return (
    <li>
      <a href={at(one)} aria-label={texts.page(one)}>
        {one}
      </a>
    </li>
  );
}

export interface EmptyProps {
  /** What was looked for, and what was widened: « Rien à 10 km de Grignan. Nous avons regardé plus loin. » */
  readonly title: string;
  /** What one can do now. */
  readonly children?: Child;
  /** Where one may go from here: the whole list, its first page. */
  readonly way?: { readonly at: string; readonly label: string };
}

/** Never an empty list: says what was looked for, and what can be done. */
export function Empty({ title, children, way }: EmptyProps) {
  return (
    <div class="bras pile-s">
      <p class="gros">{title}</p>
      {children}
      {way !== undefined && (
        <p>
          <a href={way.at}>{way.label}</a>
        </p>
      )}
    </div>
  );
}

/** The orders in which a list can be read, and their names. */
export interface Orders<Order extends string> {
  readonly of: readonly Order[];
  readonly names: Readonly<Record<Order, string>>;
}

export interface SortLinksProps<Order extends string> extends Orders<Order> {
  readonly current: Order | undefined;
  readonly at: (order: Order) => string;
}

/** The orders in which the list can be read, as links. */
export function SortLinks<Order extends string>(props: SortLinksProps<Order>) {
  const { of, names, current, at } = props;
  return (
    <p class="tri petit">
      {texts.sortBy}{" "}
      {of.map((order) => (
        <>
          {order === current ? (
            <strong aria-current="true">{names[order]}</strong>
          ) : (
            <a href={at(order)}>{names[order]}</a>
          )}{" "}
        </>
      ))}
    </p>
  );
}

export interface SearchBesideProps {
  /** The search, or the filters, of the list. */
  readonly search: Child;
  /** The anchor of what answers. */
  readonly foundAt?: string;
  /** What answers. */
  readonly children?: Child;
}

/** A list and its search: side by side on a large screen, one after the other on a small one. */
export function SearchBeside({ search, foundAt, children }: SearchBesideProps) {
  return (
    <div class="deux avant">
      <div>{search}</div>
      <div id={foundAt} class="pile-l">
        {children}
      </div>
    </div>
  );
}
