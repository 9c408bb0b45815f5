import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { ButtonLink, Field, Form } from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { State } from "#ui/state";

import type { ListedThread, SeenThreads } from "../actions/list-threads.ts";
import type { FoundMessage, SeenSearch } from "../actions/search-threads.ts";
import { addressOfMessage, addressOfThread } from "../domain/address.ts";
import { THREADS_A_PAGE } from "../domain/thread.ts";
import { AtRest } from "./at-rest.tsx";
import { threadsAbove } from "./thread-page.tsx";
import { texts } from "./thread-texts.fr.ts";

interface Dated {
  readonly now: Temporal.Instant;
}

/** The threads of a circle, where something was said last first, each with what is new there. */
export function ThreadsPage({ seen, now }: Dated & { readonly seen: SeenThreads }) {
  const { circle, seat, threads, page, total } = seen;
  const at = `${addressOf(circle)}/fils`;
  return (
    <Page
      title={texts.threadsOf(circle.name)}
      noindex
      breadcrumb={threadsAbove(circle).slice(0, -1)}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.threadsOf(circle.name)}</h1>
          <p>{texts.threadsLead}</p>
          <AtRest circle={circle} rest={seat.rest} />
        </header>
        {seat.rest === "awake" && (
          <p>
            <ButtonLink href={`${at}/nouveau`} icon="pen">
              {texts.open}
            </ButtonLink>
          </p>
        )}
        {total === 0 ? (
          <Empty title={texts.none}>
            <p>{texts.noneSays}</p>
          </Empty>
        ) : (
          <>
            <Search at={at} query={undefined} />
            <ThreadLines threads={threads} now={now} />
            <Pager
              page={page}
              size={THREADS_A_PAGE}
              total={total}
              at={(one) => `${at}?page=${one}`}
            />
          </>
        )}
      </div>
    </Page>
  );
}

function Search({ at, query }: { readonly at: string; readonly query: string | undefined }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag <search> is unknown to the browsers of old tablets
    <Form action={at} method="get" role="search" send={texts.searchGo} class="pile-s">
      <Field name="q" type="search" label={texts.search} help={texts.searchHelp} value={query} />
    </Form>
  );
}

/** Threads as lines: also on the page of their circle. */
export function ThreadLines({
  threads,
  now,
}: Dated & { readonly threads: readonly ListedThread[] }) {
  return (
    <ul class="lignes">
      {threads.map((thread) => (
        <li class="pile-s">
          <p>
            <a href={whereToRead(thread)}>
              <strong>{thread.title}</strong>
            </a>{" "}
            {thread.fresh > 0 && <State tone="presse">{sayFresh(thread, now)}</State>}
          </p>
          <p class="petit doux">
            {[
              texts.count(thread.lastPlace),
              texts.lastOn(writeMoment(thread.lastAt, now)),
              texts.openedBy(thread.openerName),
              ...(thread.closed === undefined ? [] : [texts.closedShort]),
              ...(thread.mark.following === "muted" ? [texts.mutedShort] : []),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Straight to the first message that the reader has not read; to the beginning of a thread never opened. */
function whereToRead({ id, fresh, mark, lastPlace }: ListedThread): string {
  return fresh > 0 && mark.readTo > 0 && mark.readTo < lastPlace
    ? addressOfMessage({ thread: id, place: mark.readTo + 1 })
    : addressOfThread(id);
}

/** « 3 nouveaux messages depuis mardi 24 novembre ». */
export function sayFresh(
  { fresh, mark }: Pick<ListedThread, "fresh" | "mark">,
  now: Temporal.Instant,
): string {
  return texts.fresh(fresh, mark.readAt && writeDay(dayOf(mark.readAt), dayOf(now)));
}

/** What holds the words looked for, in one circle. */
export function SearchPage({
  seen,
  query,
  now,
}: Dated & { readonly seen: SeenSearch; readonly query: string }) {
  const { circle, found, more } = seen;
  const at = `${addressOf(circle)}/fils`;
  return (
    <Page title={texts.found(found.length, query)} noindex breadcrumb={threadsAbove(circle)}>
      <div class="pile-l">
        <h1>{texts.found(found.length, query)}</h1>
        <Search at={at} query={query} />
        {found.length === 0 ? (
          <p>{texts.foundNone}</p>
        ) : (
          <ul class="lignes">
            {found.map((one) => (
              <Found found={one} now={now} />
            ))}
          </ul>
        )}
        {more && <p>{texts.foundMore}</p>}
        <p>
          <a href={at}>{texts.backToThreads}</a>
        </p>
      </div>
    </Page>
  );
}

function Found({ found, now }: Dated & { readonly found: FoundMessage }) {
  const { message, title, authorName, excerpt } = found;
  return (
    <li class="pile-s">
      <p>
        <a href={addressOfMessage(message)}>{title}</a>
      </p>
      <p>{excerpt}</p>
      <p class="petit doux">{`${authorName}, ${writeMoment(message.writtenAt, now)}`}</p>
    </li>
  );
}
