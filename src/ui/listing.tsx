import type { Child } from "hono/jsx";

import { PLACES_AT } from "#basics/suggestions";

import { Button, ButtonLink, Field, Form } from "./form.tsx";
import { Empty, Lines, type Orders, Pager, SortLinks } from "./list.tsx";
import { Section } from "./panel.tsx";
import { texts } from "./texts.fr.ts";

/** What the fields of a search say; without `where`, a list has no place. */
export interface SearchWords {
  readonly words: string;
  readonly wordsHelp?: string;
  readonly where?: string;
  readonly whereHelp?: string;
}

export interface WordsAndWhereProps {
  readonly says: SearchWords;
  readonly words: string;
  readonly place?: string;
  /** The most letters of the words: 200. */
  readonly most?: number;
}

/** The two fields that all searches have: words, and where. */
export function WordsAndWhere({ says, words, place, most = 200 }: WordsAndWhereProps) {
  return (
    <>
      <Field
        name="q"
        type="search"
        label={says.words}
        help={says.wordsHelp}
        value={words}
        maxlength={most}
      />
      {says.where !== undefined && (
        <Field
          name="ou"
          label={says.where}
          help={says.whereHelp}
          value={place}
          maxlength={120}
          suggestAt={PLACES_AT}
        />
      )}
    </>
  );
}

export interface SearchProps extends WordsAndWhereProps {
  /** The address of the whole list. */
  readonly all: string;
  readonly says: SearchWords & { readonly search: string; readonly clear: string };
  /** Whether something is looked for. */
  readonly isAsked: boolean;
  /** Where on its page what was found begins, when the fields before it fill more than a screen. */
  readonly foundAt?: string;
  /** What else may be asked: its own filters. */
  readonly children?: Child;
}

/** The search of a list: words, where, what else it may be asked, and the way back to all of it. */
export function Search({ all, isAsked, foundAt, children, ...fields }: SearchProps) {
  const { search, clear } = fields.says;
  return (
    <Form
      action={foundAt === undefined ? all : `${all}#${foundAt}`}
      method="get"
      label={search}
      class="pile"
    >
      <WordsAndWhere {...fields} />
      {children}
      <div class="rang">
        <Button>{search}</Button>
        {isAsked && (
          <ButtonLink href={all} kind="lien">
            {clear}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

export interface FiltersProps extends Pick<SearchProps, "all" | "isAsked" | "children"> {
  readonly says: { readonly title: string; readonly send: string; readonly clear: string };
}

/** The search of a list beside it: folded on a small screen. */
export function Filters({ all, says: { title, send, clear }, isAsked, children }: FiltersProps) {
  return (
    <aside aria-label={title}>
      <details class="repli">
        <summary>{title}</summary>
        <Form action={all} method="get" label={title}>
          {children}
          <div class="pile-s">
            <Button>{send}</Button>{" "}
            {isAsked && (
              <ButtonLink href={all} kind="lien">
                {clear}
              </ButtonLink>
            )}
          </div>
        </Form>
      </details>
    </aside>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
export function placeShown(typed: string, place: { readonly name: string } | undefined): string {
  return /^(commune|departement|region)-/.test(typed) && place !== undefined ? place.name : typed;
}

/** The same search on the map beside, at its address there. */
export function OnMap({ at }: { readonly at: string }) {
  return (
    <p>
      <a href={at}>{texts.onMap}</a>
    </p>
  );
}

/** Words that nothing holds, each with the one that was looked for besides. */
export function ReadAs({
  slips,
}: {
  readonly slips: readonly { readonly typed: string; readonly read: string }[];
}) {
  return (
    <>
      {slips.map(({ typed, read }) => (
        <p>{texts.readAs(typed, read)}</p>
      ))}
    </>
  );
}

export interface UnderstoodProps {
  /** The place as it was typed, and whether it is known. */
  readonly typed: string;
  readonly isKnown: boolean;
  /** Others that it may be, and the address of the list there. */
  readonly choices: readonly { readonly reference: string; readonly label: string }[];
  readonly at: (reference: string) => string;
  /** How far one had to look. */
  readonly widened?: string | undefined;
  /** In the words of a list; else in those of the house. */
  readonly says?: {
    readonly unknownPlace: (typed: string) => string;
    readonly otherPlaces: string;
    readonly didYouMean: string;
  };
}

/** What was understood of a place, and how far one had to look. */
export function Understood(props: UnderstoodProps) {
  const { typed, isKnown, choices, at, widened, says = texts } = props;
  return (
    <>
      {!isKnown && <p>{says.unknownPlace(typed)}</p>}
      {choices.length > 0 && (
        <p>
          {isKnown ? says.otherPlaces : says.didYouMean}{" "}
          {choices.map(({ reference, label }, i) => (
            <>
              {i > 0 && ", "}
              <a href={at(reference)}>{label}</a>
            </>
          ))}
        </p>
      )}
      {widened !== undefined && <p class="raison">{widened}</p>}
    </>
  );
}

export interface PagedProps<One, Order extends string> {
  /** What the page is, where it is not some of a list: « Partie 2 sur 3 ». */
  readonly says?: string | undefined;
  readonly shown: readonly One[];
  /** Perhaps 0 beyond the last page: what PostgreSQL counts over no row. */
  readonly total: number;
  /** How many a page holds. */
  readonly size: number;
  /** What is asked: the page, from 1, and the order; and the address of the same list with another. */
  readonly asked: { readonly page: number; readonly order?: Order };
  readonly at: (changes: { readonly page?: number; readonly order?: Order }) => string;
  readonly orders?: Orders<Order> | undefined;
  readonly draw: (shown: readonly One[]) => Child;
  /** What is said when there is none at all. */
  readonly empty?: Child;
}

/** A page of a list: the orders, those it shows, the other pages; what is said when there is nothing. */
export function Paged<One, Order extends string>(props: PagedProps<One, Order>) {
  const { shown, total, size, asked, at, orders, draw, empty, says } = props;
  const first = { at: at({ page: 1 }), label: texts.firstPage };
  const none = asked.page > 1 ? <Empty title={texts.listOver} way={first} /> : empty;
  return (
    <>
      {orders !== undefined && total > 1 && (
        <SortLinks {...orders} current={asked.order} at={(order) => at({ order })} />
      )}
      {shown.length > 0 ? draw(shown) : none}
      <Pager page={asked.page} size={size} total={total} says={says} at={(page) => at({ page })} />
    </>
  );
}

export interface ListingProps<One, Order extends string> extends Omit<
  PagedProps<One, Order>,
  "draw" | "empty" | "says"
> {
  /** The address of the whole list, and whether something is looked for in it. */
  readonly all: string;
  readonly isAsked: boolean;
  readonly line: (one: One) => Child;
  /** In the place of one line each: they stand under headings of their own. */
  readonly draw?: ((shown: readonly One[]) => Child) | undefined;
  readonly says: {
    readonly count: (count: number) => string;
    readonly clear: string;
    /** Nothing answers; nothing is there yet. */
    readonly empty: string;
    readonly emptyHelp: string;
    readonly emptyFirst: string;
  };
}

/** What answers a search: how many, one line each; and what to do when nothing does. */
export function Listing<One, Order extends string>(props: ListingProps<One, Order>) {
  const { line, draw, isAsked, all, says, ...page } = props;
  const none = (
    <Empty title={says.empty} way={{ at: all, label: says.clear }}>
      <p>{says.emptyHelp}</p>
    </Empty>
  );
  return (
    <Section title={says.count(page.total)} id="resultats">
      <Paged
        {...page}
        draw={draw ?? ((shown) => <Lines>{shown.map(line)}</Lines>)}
        empty={isAsked ? none : <Empty title={says.emptyFirst} />}
      />
    </Section>
  );
}
