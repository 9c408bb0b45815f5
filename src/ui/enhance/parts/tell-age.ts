/** From then on a page that says its hour says loudly that it is old. In milliseconds. */
const AN_HOUR = 3_600_000;
/** How often one looks. */
const A_MINUTE = 60_000;

/**
 * A page that says of when it is (`[data-ancienne]`), left open for an hour: its hour is said loudly, with a button to read it anew.
 * By how long it was open on this device, not by its clock, which an old one may have wrong.
 */
export function tellAge(): void {
  const line = document.querySelector<HTMLElement>("[data-ancienne]");
  if (line === null) return;
  const since = Date.now();
  const look = () => {
    if (Date.now() - since >= AN_HOUR && line.querySelector("button") === null) tell(line);
  };
  window.setInterval(look, A_MINUTE);
  // A tablet that slept counts nothing meanwhile.
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);
}

function tell(line: HTMLElement): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn large";
  button.textContent = line.dataset["relire"] ?? "";
  // By its address: what was sent is not sent again.
  const { pathname, search } = window.location;
  button.addEventListener("click", () => window.location.replace(pathname + search));
  const says = document.createElement("strong");
  says.textContent = `${line.textContent?.trim() ?? ""} ${line.dataset["ancienne"] ?? ""}`;
  const press = document.createElement("p");
  press.append(button);
  const words = document.createElement("p");
  words.append(says);
  const box = document.createElement("div");
  box.className = "bilan pile-s";
  box.setAttribute("role", "alert");
  box.append(words, press);
  line.replaceChildren(box);
}
