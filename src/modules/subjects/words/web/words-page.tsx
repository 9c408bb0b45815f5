import type { GivenBack } from "#basics/form";
import { backTo } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { asTyped } from "#basics/typed";
import { Button, ButtonLink, FileField, Form, Hidden, Press, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenLine, SeenWords } from "../actions/see-words.ts";
import { lineForm, meaningForm } from "./forms.ts";
import { problemTexts, wordTexts as texts } from "./texts.fr.ts";

export const AT = "/operateur/mots";

export interface WordsPageProps {
  readonly seen: SeenWords;
  readonly asked: AskedPage;
  /** The word of the list that is about to be completed. */
  readonly word: string | undefined;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** The words that found nothing, « ce mot veut dire… », and the lines that were added: for who keeps the instance. */
export function WordsPage({ seen, asked, word, said, back }: WordsPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
      beneath={said !== undefined && <p class="mot va">{said}</p>}
      back={back}
    >
      <Unmet seen={seen} back={backTo("leave", back)} />
      <Section title={texts.meaningTitle} id="completer">
        <Form
          action={AT}
          asks={meaningForm}
          values={{ word, tie: "synonym" }}
          back={backTo("meaning", back)}
          send={texts.add}
        />
      </Section>
      <Added seen={seen} asked={asked} />
      <Bring back={backTo("import", back)} />
    </Page>
  );
}

function Unmet({ seen, back }: { readonly seen: SeenWords; readonly back: GivenBack }) {
  return (
    <Section title={texts.unmetTitle(seen.allUnmet)}>
      <Problems problem={back.problem} kept={false} />
      {seen.unmet.length > 0 && (
        <Lines>
          {seen.unmet.map(({ word, days, times, isListed }) => (
            <article class="pile-s">
              <p>
                <strong>{word}</strong> : {texts.count(days, times)}
                {isListed && <span class="doux"> ({texts.listed})</span>}
              </p>
              <div class="rang">
                <ButtonLink
                  kind="clair"
                  href={`${AT}?mot=${encodeURIComponent(word)}#completer`}
                  label={texts.completeOf(word)}
                >
                  {texts.complete}
                </ButtonLink>
                <Press action={`${AT}/laisser`} kind="clair" label={texts.leaveOf(word)}>
                  <Hidden name="mot" value={word} />
                  {texts.leave}
                </Press>
              </div>
            </article>
          ))}
        </Lines>
      )}
      <p class="petit doux">{texts.unmetMeans}</p>
      {seen.left > 0 && (
        <div class="rang petit">
          <span>{texts.left(seen.left)}</span>
          <Press action={`${AT}/reprendre`} kind="clair">
            {texts.takeBack}
          </Press>
        </div>
      )}
    </Section>
  );
}

function Added({ seen, asked }: { readonly seen: SeenWords; readonly asked: AskedPage }) {
  return (
    <Section title={texts.linesTitle(seen.total)} id="lignes">
      {seen.broken > 0 && <p class="mot">{texts.broken(seen.broken)}</p>}
      <Paged
        shown={seen.lines}
        total={seen.total}
        size={seen.size}
        asked={asked}
        at={(changes) => pageList.at(AT, asked, changes)}
        draw={(shown) => <Lines>{shown.map(OneLine)}</Lines>}
        empty={<p>{texts.linesNone}</p>}
      />
      <p class="petit doux">{texts.linesMean}</p>
      {seen.total > 0 && (
        <p>
          <a href={`${AT}/mots.txt`}>{texts.export}</a>
        </p>
      )}
    </Section>
  );
}

function OneLine({ id, line, problem }: SeenLine) {
  return (
    <article class="pile-s">
      <p>
        <a href={`${AT}/lignes/${id}`} aria-label={texts.changeOf(line)}>
          {line}
        </a>
      </p>
      {problem !== undefined && <p class="petit">{problemTexts[problem]}</p>}
    </article>
  );
}

function Bring({ back }: { readonly back: GivenBack }) {
  return (
    <Section title={texts.importTitle}>
      <Form action={`${AT}/apporter`} files back={back}>
        <FileField
          name="fichier"
          label={texts.file}
          help={texts.fileHelp}
          accept=".txt,text/plain"
        />
        <Button>{texts.import}</Button>
      </Form>
      <p class="petit">
        {texts.how} <code>{asTyped("words add fichier")}</code>
      </p>
    </Section>
  );
}

/** One line, to be said otherwise or taken away. */
export function LinePage({ line, back }: { readonly line: SeenLine; readonly back: GivenBack }) {
  const at = `${AT}/lignes/${line.id}`;
  return (
    <Page
      title={texts.changeTitle}
      heading={texts.changeTitle}
      noindex
      breadcrumb={[
        { label: texts.operator, at: "/operateur" },
        { label: texts.title, at: AT },
      ]}
      back={back}
    >
      {line.problem !== undefined && <p class="mot">{problemTexts[line.problem]}</p>}
      <Form
        action={at}
        asks={lineForm}
        values={{ line: line.line }}
        back={backTo("line", back)}
        send={texts.save}
      />
      <Press action={`${at}/retirer`} kind="clair">
        {texts.remove}
      </Press>
    </Page>
  );
}
