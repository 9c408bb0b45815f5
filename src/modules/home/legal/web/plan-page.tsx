import { useFrame } from "#ui/frame";
import { Section } from "#ui/panel";
import { Folded } from "#ui/thing";

import { LegalPage } from "./pages.tsx";
import { texts } from "./texts.fr.ts";

/**
 * The plan of the site, beside the menu the second way to each part (RGAA 12.1): the sections and parts that are shown
 * to who reads, as the table of sections says them, then what stands at the foot.
 */
export function PlanPage() {
  return (
    <LegalPage title={texts.plan.title} lead={texts.plan.lead(useFrame().person !== undefined)}>
      <Plan />
    </LegalPage>
  );
}

function Plan() {
  const { sections, footer, help, path, person } = useFrame();
  // Where each way counts, the sections are first seen by their names.
  const Group = person?.simple === true ? Folded : Section;
  const shown = sections
    .map(({ label, parts }) => ({ label, parts: parts.filter((part) => part.shown) }))
    .filter(({ parts }) => parts.length > 0);
  const around = [
    { label: texts.plan.home, at: "/" },
    { label: texts.plan.help, at: help.at },
    ...footer,
  ];
  return (
    <>
      {shown.map(({ label, parts }) => (
        <Group title={label}>
          <ul class="parties-dites pile-s">
            {parts.map((part) => (
              <li>
                <a href={part.at}>{part.label}</a> <span>{part.says}</span>
              </li>
            ))}
          </ul>
        </Group>
      ))}
      <Group title={texts.plan.around}>
        <ul class="parties-dites">
          {around
            .filter(({ at }) => at !== path)
            .map(({ label, at }) => (
              <li>
                <a href={at}>{label}</a>
              </li>
            ))}
        </ul>
      </Group>
    </>
  );
}
