import { useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";

import { Coast } from "../drawing/coast.tsx";
import { dialled } from "./head.tsx";
import { texts } from "../texts.fr.ts";

/** The foot of every page: the coast, a human being to reach, and the links of the instance. */
export function PageFoot() {
  const { instance, footer, help, demonstration, person } = useFrame();
  const known = footer.filter(({ serves }) => serves !== true);
  return (
    <footer class="pied">
      <Coast />
      <div class="cadre pile-s">
        <p class="secours">
          <a class="btn clair" href={help.at}>
            <Icon name="help" /> {texts.needHelp}
          </a>{" "}
          {help.telephone !== undefined && (
            <span>
              {texts.byTelephone} <a href={`tel:${dialled(help.telephone)}`}>{help.telephone}</a>
            </span>
          )}
          {footer
            .filter(({ serves }) => serves === true)
            .map(({ label, at }) => (
              <>
                {" "}
                <a href={at}>{label}</a>
              </>
            ))}
        </p>
        <p>
          <strong>{instance}.</strong> {texts.free}
          {person === undefined && (
            <>
              {" "}
              <a href="/#archipel">{texts.whatItIs}</a>
            </>
          )}
        </p>
        {demonstration !== undefined && <p>{demonstration.says}</p>}
        {known.length > 0 && (
          <nav aria-label={texts.footerMenu}>
            <ul>
              {known.map(({ label, at }) => (
                <li>
                  <a href={at}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}

/** Adrienne's foot: who helps, their number, and a page where help can be asked. */
export function SimpleFoot({
  call,
}: {
  readonly call: { readonly name: string; readonly telephone: string } | undefined;
}) {
  const { help, person } = useFrame();
  const telephone = call?.telephone ?? help.telephone;
  return (
    <footer class="pied-simple">
      <div class="cadre pile-s">
        {telephone !== undefined && (
          <p>
            {call === undefined ? texts.someoneHelps : texts.helpsYou(call.name)}{" "}
            <strong>{telephone}</strong>.
          </p>
        )}
        {person !== undefined && (
          <p>
            <a href="/moi">{texts.seeMine}</a>
          </p>
        )}
        <p>
          <a href={help.at}>{texts.needHelp}</a>
        </p>
        <p>
          <a href="/plan-du-site">{texts.plan}</a>
        </p>
      </div>
    </footer>
  );
}
