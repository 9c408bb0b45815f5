import { of } from "#basics/french/elision.fr";

/** « Pas de réseau ». */
export const offlineTexts = {
  title: "Pas de réseau",
  lead: "Cette page vient quand votre appareil n’a pas de réseau. Le téléphone, lui, marche souvent encore.",
  call: "Si vous veniez de demander de l’aide ici, personne ne l’a peut-être reçu : appelez.",
  callWho: (name: string, telephone: string) => `Appeler ${name}, ${telephone}`,
  call15: "Appeler le 15",
  call112: "Appeler le 112",
  write114: "Qui n’entend pas, ou ne parle pas, écrit au 114.",
  again: "Essayer à nouveau",
  keep: (name: string) => `Garder le numéro ${of(name)} sur cet appareil`,
  keepNoMore: (name: string) => `Ôter le numéro ${of(name)} de cet appareil`,
  kept: "Gardé : sans réseau, cette page le montre. Il part de cet appareil quand vous sortez.",
  notKept:
    "Sans réseau, cette page peut montrer aussi qui vous appelez. Son nom et son numéro restent alors sur cet appareil, et partent quand vous sortez.",
} as const;
