import { addressOf } from "../domain/orientation.ts";
import { Button, ButtonLink, Form } from "#ui/form";
import { Cove, Land, Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenLine } from "../actions/describe-lines.ts";
import type { SeenOrientation } from "../actions/see-orientation.ts";
import { GapLines } from "./gaps-page.tsx";
import { texts } from "./texts.fr.ts";

const words = texts.table;

interface Around {
  readonly seen: SeenOrientation;
}

/** What awaits the reader comes first; the other proposals are for members. */
export function Waiting({ seen }: Around) {
  const mine = seen.waiting.filter(({ isMine }) => isMine);
  const others = seen.waiting.filter(({ isMine }) => !isMine);
  const at = addressOf(seen.table);
  return (
    <div class="pile-l a-l-ecran">
      {mine.length > 0 && (
        <Land title={words.yours} id="vous-attend">
          <WaitingLines lines={mine} at={at} />
        </Land>
      )}
      {others.length > 0 && (
        <Section title={words.waiting} id="en-attente">
          <p class="doux">{words.waitingSays}</p>
          <WaitingLines lines={others} at={at} />
        </Section>
      )}
    </div>
  );
}

function WaitingLines({ lines, at }: { readonly lines: readonly SeenLine[]; readonly at: string }) {
  return (
    <ul class="lignes">
      {lines.map(({ id, waiting, standing }) =>
        waiting === undefined ? null : (
          <li class="pile-s">
            <p>
              <a href={`${at}/lignes/${id}`}>{waiting.need}</a>{" "}
              {standing !== undefined && <State tone="attend">{words.changes}</State>}
            </p>
            <p class="petit">
              {waiting.named.name}
              {waiting.conditions !== undefined && ` · ${waiting.conditions}`}
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

/** What a member does here. */
export function Ways({ seen }: Around) {
  if (!seen.isMember || seen.isClosed) return null;
  const at = addressOf(seen.table);
  return (
    <p class="rang a-l-ecran">
      <ButtonLink href={`${at}/proposer`} pictogram="propose">
        {words.propose}
      </ButtonLink>
      {seen.isFacilitator && (
        <ButtonLink href={`${at}/regler`} kind="clair">
          {words.settings}
        </ButtonLink>
      )}
    </p>
  );
}

/** For members: what nobody answers any more, and what was asked in vain. */
export function Inside({ seen, now }: Around & { readonly now: Temporal.Instant }) {
  const at = addressOf(seen.table);
  return (
    <div class="pile-l a-l-ecran">
      {seen.ended.length > 0 && (
        <Section title={words.ended} id="plus-personne">
          <p class="doux">{words.endedSays}</p>
          <ul class="lignes">
            {seen.ended.map(({ line, words: last }) => (
              <li>
                <a href={`${at}/lignes/${line.id}`}>{last.need}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {seen.gaps.length > 0 && (
        <Section title={words.gaps} id="manques">
          <p class="doux">{words.gapsSays}</p>
          <GapLines
            gaps={seen.gaps}
            now={now}
            ways={
              seen.isClosed
                ? undefined
                : ({ id, words: need }) => (
                    <Form action={`${at}/manques/${id}/repondu`} class="rang" prefix={id}>
                      <ButtonLink
                        href={`${at}/proposer?manque=${id}`}
                        kind="clair"
                        label={`${words.makeLine}, ${need}`}
                      >
                        {words.makeLine}
                      </ButtonLink>
                      <Button kind="clair" label={`${words.isAnswered}, ${need}`}>
                        {words.isAnswered}
                      </Button>
                    </Form>
                  )
            }
          />
        </Section>
      )}
    </div>
  );
}

/** On paper, and as data. */
export function TakeAway({ seen: { table } }: Around) {
  const at = addressOf(table);
  return (
    <Cove title={words.takeAway} id="emporter" small class="pile-s a-l-ecran">
      <p>{table.number === undefined ? words.printPrivate : words.print}</p>
      {table.number !== undefined && (
        <>
          <ul class="liens">
            <li>
              <a href={`${at}.csv`}>{texts.csv}</a>
            </li>
            <li>
              <a href={`${at}.jsonld`}>{texts.jsonld}</a>
            </li>
          </ul>
          <p class="petit">{words.licence}</p>
        </>
      )}
    </Cove>
  );
}
