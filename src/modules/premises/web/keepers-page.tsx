import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { keepersTexts as texts } from "./keepers-texts.fr.ts";
import { listTexts, pageTexts } from "./texts.fr.ts";

interface KeepersPageProps {
  readonly keepers: readonly { readonly number: number; readonly name: string }[];
}

/** « Ajouter un local »: for which structure; or what is missing first. */
export function KeepersPage({ keepers }: KeepersPageProps) {
  return (
    <Page
      title={listTexts.add}
      narrow
      noindex
      breadcrumb={[{ label: pageTexts.back, at: "/locaux" }]}
      lead={keepers.length === 0 ? texts.none : texts.which}
    >
      {keepers.length === 0 ? (
        <>
          <p>{texts.noneSays}</p>
          <p>
            <ButtonLink href="/structures">{texts.find}</ButtonLink>
          </p>
        </>
      ) : (
        <ul class="liens">
          {keepers.map(({ number, name }) => (
            <li>
              <a href={`/locaux/nouveau/${number}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
