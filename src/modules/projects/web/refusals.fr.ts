import type { AskPartnerRefusal } from "../partners/actions/ask-partner.ts";
import type { AttachPaperRefusal } from "../actions/attach-paper.ts";
import type { AttachRefusal } from "../actions/attach-piece.ts";
import type { TakePartRefusal } from "../actions/take-part.ts";
import type { OutcomeRefusal, SentRefusal } from "../actions/turn-answer.ts";
import type { EnterRefusal } from "../partners/actions/welcome-partner.ts";
import type { PartRefusal } from "../actions/write-part.ts";
import type { WriteRefusal } from "../domain/words.ts";
import { texts } from "./texts.fr.ts";

type AnyRefusal =
  | PartRefusal
  | TakePartRefusal
  | WriteRefusal
  | SentRefusal
  | OutcomeRefusal
  | AttachRefusal
  | AttachPaperRefusal
  | AskPartnerRefusal
  | EnterRefusal
  | "unknown-requirement"
  | "unknown-owner"
  | "already-taken"
  | "unknown-piece"
  | "unknown-circle"
  | "another-under-way";

/** A refusal, as the person whose act it was reads it. */
export const refusalTexts: Record<AnyRefusal, string> = {
  "unknown-answer": "Cette réponse n’existe pas, ou vous n’êtes pas membre de son cercle.",
  "unknown-circle": "Ce cercle n’existe pas, ou vous n’en êtes pas membre.",
  "unknown-part": "Cette partie n’existe plus.",
  "unknown-piece": "Cette pièce n’est plus jointe.",
  "unknown-owner": "Cette personne ne prend pas part à la réponse : la partie n’a pas été confiée.",
  "not-taking-part": texts.notTaking,
  "not-a-representative": "Vous ne représentez pas cette structure : rien n’a été enregistré.",
  "reserved-to-associations":
    "Cet appel est ouvert aux seules associations : une entreprise n’y répond pas en son nom. Rien n’a été enregistré.",
  "already-ended": "Cette réponse est terminée.",
  "already-sent": "La réponse est envoyée : elle ne change plus. Rien n’a été enregistré.",
  "already-taken": "Quelqu’un vient de prendre cette partie. Vous pouvez y écrire tout de même.",
  "set-aside": "Cette partie est mise de côté. Remettez-la dans la réponse pour l’écrire.",
  "written-meanwhile":
    "Quelqu’un vient d’écrire dans cette partie. Les deux textes sont gardés : voyez les deux, puis enregistrez.",
  "too-long": "C’est trop long : rien n’a été enregistré. Raccourcissez, puis enregistrez.",
  "not-now": "Cela ne peut pas se faire maintenant : quelqu’un vient peut-être de le faire.",
  "may-not-sign":
    "Vous ne pouvez pas signer pour cette structure : elle n’est pas encore vérifiée, ou ce pouvoir ne vous est pas donné.",
  "not-yet": "Ce jour n’est pas encore venu.",
  "another-under-way": "Le cercle répond de nouveau à cet appel : continuez dans l’autre réponse.",
  "unknown-requirement": "L’une de ces demandes n’est plus dans la réponse : rien n’a été changé.",
  "a-facilitator-asks":
    "Dans ce cercle, seule une personne qui l’anime peut y faire entrer quelqu’un : rien n’a été envoyé.",
  "nothing-chosen": "Choisissez au moins une chose : rien n’a été envoyé.",
  "covered-already": "Quelqu’un vient de s’en charger, ou de le demander : rien n’a été envoyé.",
  "unknown-giver": "Cette personne n’est plus dans l’annuaire : rien n’a été envoyé.",
  "circle-closed": "Ce cercle est fermé : plus personne n’y entre.",
  "charter-changed": "La charte du cercle vient de changer : relisez-la, puis entrez.",
  "unknown-paper": "Ce papier n’est plus là : rien n’a été joint.",
  "shared-already": "Ce papier est déjà joint à cette réponse.",
  "unknown-reader": "Cette personne ne prend pas part à la réponse : rien n’a été joint.",
  "too-big": "Ce fichier est trop lourd : 10 Mo au plus.",
  "unknown-type":
    "Ce genre de fichier n’est pas accepté. Un PDF, une image, un texte ou un tableau le sont.",
  "not-an-image": "Cette image ne se lit pas.",
  "has-macros":
    "Ce document contient un petit programme (une macro). Enregistrez-le sans, ou en PDF.",
  "space-full": "Le cercle n’a plus de place pour des fichiers.",
  empty: "Ce fichier est vide.",
};
