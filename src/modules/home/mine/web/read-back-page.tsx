import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { shorten } from "#basics/text";
import { Facts } from "#ui/facts";
import { Field, FileField, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { MyData } from "../actions/see-my-data.ts";
import type { SeenBack } from "../actions/read-back.ts";
import { inWords } from "../../domain/portrait.ts";
import { type ComparedChapter, type ComparedPart, isSame } from "../domain/compare.ts";
import { readable } from "../../web/readable.ts";
import { readBackTexts as texts } from "./archive-texts.fr.ts";
import { DATA_AT } from "./data-page.tsx";
import { backToMine } from "./mine-page.tsx";
import { otherModule, texts as mineTexts } from "./texts.fr.ts";
import { WORDS } from "./words-page.tsx";

export const READ_BACK_AT = `${DATA_AT}/relire`;
/** The field of the archive. */
export const ARCHIVE = "archive";

const above = [...backToMine, { label: mineTexts.data.title, at: DATA_AT }] as const;

/** « Relire une archive »: one file, and six words where it is locked. */
export function ReadBackPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page title={texts.title} lead={texts.lead} back={back} noindex narrow breadcrumb={above}>
      <Form action={READ_BACK_AT} files send={texts.send} back={back} class="pile">
        <FileField
          name={ARCHIVE}
          label={texts.file}
          help={texts.fileHelp}
          accept=".zip,.age,application/zip"
        />
        <Field
          name={WORDS}
          label={texts.words}
          help={texts.wordsHelp}
          autocomplete="off"
          optional
        />
      </Form>
    </Page>
  );
}

/** What an archive is, and what changed since, part by part. */
export function SeenBackPage({ seen }: { readonly seen: SeenBack }) {
  const { data, takenAt, form, files, parts, apart } = seen;
  const changed = parts.filter(({ chapters }) => !chapters.every(isSame));
  const same = parts.filter(({ chapters }) => chapters.every(isSame));
  return (
    <Page
      title={texts.resultTitle}
      lead={texts.yours(writeMoment(takenAt, data.at))}
      noindex
      narrow
      breadcrumb={[...above, { label: texts.title, at: READ_BACK_AT }]}
    >
      <Cove class="pile-s">
        <p>
          {texts.forms[form]} {texts.files(files)}
        </p>
        {apart.length > 0 && <p>{texts.apart(apart.join(", "))}</p>}
        {changed.length === 0 && <p>{texts.nothing}</p>}
      </Cove>
      {changed.length > 0 && (
        <Section title={texts.changes} id="change">
          {changed.map((part) => (
            <ChangedPart part={part} data={data} />
          ))}
        </Section>
      )}
      {same.length > 0 && (
        <Section title={texts.sames} id="pareil">
          {same.map((part) => (
            <>
              <h3>{part.title ?? otherModule}</h3>
              <Facts
                facts={part.chapters.map((one) => ({
                  label: one.title,
                  says: texts.same(one.same),
                }))}
              />
            </>
          ))}
        </Section>
      )}
      <p>
        <a href={READ_BACK_AT}>{texts.another}</a>
      </p>
    </Page>
  );
}

interface PartProps {
  readonly part: ComparedPart;
  readonly data: MyData;
}

function ChangedPart({ part, data }: PartProps) {
  return (
    <>
      <h3>{part.title ?? otherModule}</h3>
      {part.chapters.map((chapter) => (
        <ChangedChapter chapter={chapter} data={data} />
      ))}
    </>
  );
}

/** Lines written out of each kind: one looks for what changed, not for all of it. */
const MOST = 20;
/** And letters of each. */
const LETTERS = 300;

function ChangedChapter({
  chapter,
  data,
}: {
  readonly chapter: ComparedChapter;
  readonly data: MyData;
}) {
  const { title, same, changed, came, gone, isApart } = chapter;
  const says = (line: unknown) =>
    isApart ? texts.apartLine : shorten(readable(inWords(line), data), LETTERS) || texts.none;
  return (
    <div class="pile-s">
      <h4>{title}</h4>
      <ul>
        {changed.slice(0, MOST).map(({ of, before, now }) => (
          <li>
            <strong>{texts.changed}</strong>
            {of !== undefined && !isApart && ` : ${says(of)}`}
            {isApart ? ` : ${texts.apartLine}` : <Both before={says(before)} now={says(now)} />}
          </li>
        ))}
        {came.slice(0, MOST).map((line) => (
          <li>
            <strong>{texts.came}</strong> : {says(line)}
          </li>
        ))}
        {gone.slice(0, MOST).map((line) => (
          <li>
            <strong>{texts.gone}</strong> : {says(line)}
          </li>
        ))}
        {beyond(changed, came, gone) > 0 && <li>{texts.more(beyond(changed, came, gone))}</li>}
        {same > 0 && <li>{texts.stays(same)}</li>}
      </ul>
    </div>
  );
}

function Both({ before, now }: { readonly before: string; readonly now: string }) {
  return (
    <ul>
      <li>
        {texts.was} {before}
      </li>
      <li>
        {texts.is} {now}
      </li>
    </ul>
  );
}

function beyond(...lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((all, { length }) => all + Math.max(0, length - MOST), 0);
}
