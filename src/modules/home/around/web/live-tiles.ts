import { type Map as LiveMap, tileLayer } from "leaflet";

import { liveTexts as texts } from "./live-texts.fr.ts";

/** The name of the cookie that remembers, on this page alone, that somebody agreed to images from elsewhere. */
const AGREED = "fond";
const A_YEAR = 31_536_000;

/** Images from elsewhere: only where the operator named them, and once the reader agreed here. One tap undoes it. */
export function offerTiles(map: LiveMap, figure: HTMLElement): void {
  const { tuiles: address, credit = "", agree } = figure.dataset;
  if (address === undefined) return;
  const { host } = new URL(address.replace(/[{}]/g, ""));
  const isAgreed = agree === "oui";
  if (isAgreed) {
    const text = document.createElement("span");
    text.textContent = credit;
    tileLayer(address, { attribution: text.innerHTML, maxZoom: 15 }).addTo(map);
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn lien";
  button.textContent = isAgreed ? texts.hideTiles : texts.showTiles(host);
  button.addEventListener("click", () => {
    // oxlint-disable-next-line unicorn/no-document-cookie -- the newer way is not known to old tablets
    document.cookie = `${AGREED}=oui; path=${location.pathname}; max-age=${isAgreed ? 0 : A_YEAR}; samesite=lax`;
    location.reload();
  });
  const says = document.createElement("p");
  says.append(button);
  if (!isAgreed) says.append(` ${texts.tilesSay(host)}`);
  figure.querySelector("figcaption")?.append(says);
}
