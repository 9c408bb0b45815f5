import { paperSharingText } from "#modules/organisations";
import { PaperStateWord } from "#pieces/organisations";
import { Choices, type FieldProblems, Form, Select, titleOf, type Typed } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";

import type { PapersToAttach } from "../actions/attach-paper.ts";
import type { SeenAnswer } from "../actions/see-answer.ts";
import { paperTexts as words } from "./papers-texts.fr.ts";
import { texts } from "./texts.fr.ts";

export interface PaperPageProps {
  readonly seen: SeenAnswer;
  readonly papers: PapersToAttach;
  readonly sent: {
    readonly typed?: Typed | undefined;
    readonly problem?: string | undefined;
    readonly problems?: FieldProblems | undefined;
  };
}

/** One chooses a paper of one's structure, and the one person who will read it. */
export function AttachPaperPage({ seen, papers, sent }: PaperPageProps) {
  const at = `/reponses/${seen.answer.id}`;
  const kept = papers.organisations.flatMap(({ name, papers: all }) =>
    all.map((paper) => ({ ...paper, of: name })),
  );
  return (
    <Page
      title={titleOf(words.title, sent)}
      noindex
      breadcrumb={[{ label: texts.answerTo(seen.answer.call.title), at }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {kept.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneHelp}</p>
          </Empty>
        ) : (
          <Form action={`${at}/papiers`} send={words.send} class="pile-l" {...sent}>
            <Choices
              name="papier"
              question={words.which}
              choices={kept.map(({ id, title, of, state }) => ({
                value: id,
                label: (
                  <>
                    {words.of(title, of)} <PaperStateWord state={state} />
                  </>
                ),
              }))}
            />
            <Select
              name="qui"
              label={words.who}
              help={words.whoHelp}
              value={papers.readers[0]?.person}
              options={papers.readers.map(({ person, name }) => ({ value: person, label: name }))}
            />
            <p class="petit">{paperSharingText.words}</p>
          </Form>
        )}
      </div>
    </Page>
  );
}
