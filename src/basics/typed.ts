/**
 * How a command of the house is typed where it is installed. On a server, installed from an archive under
 * « releases », by the small program that the guide makes, which knows the settings and the account; in a
 * copy of the repository, by npm.
 */
export function asTyped(command: string, place: string = import.meta.url): string {
  const installed = /[/\\]releases[/\\][^/\\]+[/\\](src|dist)[/\\]/.test(place);
  return `${installed ? "archipel" : "npm run archipel --"} ${command}`;
}
