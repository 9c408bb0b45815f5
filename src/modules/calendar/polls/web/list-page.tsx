import { ButtonLink } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Above, State } from "#ui/state";

import type { ListedPoll, SeenPolls } from "../actions/list-polls.ts";
import { addressOfPoll } from "../domain/poll.ts";
import { texts } from "./texts.fr.ts";
import { sayDay } from "./words.ts";

export interface PollsPageProps {
  readonly list: SeenPolls;
  /** Where one asks for more dates. */
  readonly askAt: string;
  readonly now: Temporal.Instant;
}

/** The polls of a circle, of an organisation, or one’s own. */
export function PollsPage({ list, askAt, now }: PollsPageProps) {
  const { where, polls } = list;
  return (
    <Page
      title={texts.ofSpace(where.of === "person" ? undefined : where.name)}
      lead={texts.lead}
      noindex
      breadcrumb={
        where.at === undefined || where.name === undefined
          ? []
          : [{ label: where.name, at: where.at }]
      }
    >
      {polls.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <PollLines
          // Whose it is, unless the whole list is theirs.
          polls={polls.map((one) =>
            one.where.space === where.space ? { ...one, where: undefined } : one,
          )}
          now={now}
        />
      )}
      {list.mayAsk && (
        <p>
          <ButtonLink href={askAt}>{texts.ask}</ButtonLink>
        </p>
      )}
    </Page>
  );
}

/** Polls, one line each: what, until when, where it stands. */
export function PollLines(props: {
  readonly polls: readonly (ListedPoll & {
    readonly where?: { readonly name: string | undefined } | undefined;
  })[];
  readonly now: Temporal.Instant;
}) {
  return (
    <Lines>
      {props.polls.map((one) => (
        <div class="rang bouts">
          <div class="pile-s">
            <h3>
              <a href={addressOfPoll(one.poll)}>{one.title}</a>
            </h3>
            <Above
              facts={[
                ...(one.where?.name === undefined ? [] : [one.where.name]),
                texts.until(sayDay(one.poll.lastDay, props.now, one.poll.zone)),
              ]}
            />
          </div>
          <p>
            <Stand one={one} />
          </p>
        </div>
      ))}
    </Lines>
  );
}

function Stand({ one }: { readonly one: ListedPoll }) {
  if (one.state !== "open") return <State>{texts.states[one.state]}</State>;
  return one.hasAnswered ? (
    <State tone="va">{texts.answered}</State>
  ) : (
    <State tone="attend">{texts.answer}</State>
  );
}
