/**
 * Tables without row security, each with its reason. Any other table must force it: a new one is
 * private until someone writes here why it need not be.
 */
export const PUBLIC_TABLES: Readonly<Record<string, string>> = {
  "access.reported_mandate": "which mandates were reported and since when, by their ids; no person",
  "access.text": "fingerprints of the texts that people accept, never their words",
  "calendar.public_search": "words of occasions that everyone may see, to look for them",
  "calendar.school_holiday": "days without school, as an arrêté says",
  "calls.call": "calls are published",
  "calls.change": "the history of published calls",
  "calls.correction": "what a person corrected of a published call, told on its page",
  "calls.effort": "sums of hours, shown from three answers on",
  "calls.hidden_search": "where a hidden call waits to be shown again: words of a public text",
  "calls.import": "what was imported, when, how many; by a kind of actor, no id",
  "calls.issuer": "which organisation published a call here, and the form that it published",
  "calls.link": "addresses that published calls give, and how they answer",
  "calls.link_of_call": "which published calls give an address",
  "calls.notice": "notices are published by their buyers",
  "calls.public_group": "groups around a call that may be counted; only open circles by their id",
  "calls.public_point": "where published calls take place",
  "calls.public_search": "the search table of published calls",
  "calls.question": "public questions and their answers: nothing of who asked",
  "calls.relay": "where and when a media relayed a published call: it names no person",
  "calls.twin_key": "what published calls are looked for by among their twins",
  "calls.twin_pair":
    "which notices were found alike, and what was decided; by a kind of actor, no id",
  "calls.word": "the words of published calls, to forgive typing errors",
  "commons.public_search": "words of documents that everyone reads, to look for them",
  "commons.public_word": "each word that a published document holds, not which",
  "concerns.service": "which organisations agreed to receive worries, for where; nobody",
  "decisions.public_decision":
    "what open circles decided: no name, no ballot that names anybody (decision 0025)",
  "health.accident": "kinds of errors under a reference: no address, no value, nobody",
  "health.job": "how jobs end: names, dates and counts",
  "health.process": "which processes live: dates and figures",
  "health.statement": "shapes of slow statements, without values",
  "home.account_line": "the published accounts of the instance",
  "house.act": "forms already sent: random ids, where they led, a keyed print of by whom",
  "house.delivery": "which module heard which event: random ids; events are guarded",
  "house.job_right": "which right opens which table: written from the code",
  "house.table_scope": "which scope of mandates opens which table: written from the code",
  "house.setting": "what the instance says of itself",
  "homecare.agreement":
    "texts that organisations signed, which of them answers, until when: nothing of a person",
  "homecare.agreement_signature": "which organisations signed: nothing of a person",
  "homecare.body": "which organisations say that they come to homes: nothing of a person",
  "homecare.quarter_figure":
    "figures of a quarter that is over, of the whole territory: nobody, and nothing under five persons",
  "homecare.gap": "how many visits are without anyone, of five persons or more: figures, nobody",
  "homecare.gap_week": "in which places the gaps of a week are told: communes where five agreed",
  "homecare.deployment":
    "what the territory says before anybody’s week begins: who answers, nothing of a person",
  "keys.key": "keys sealed under the master key, by the id of their holder: not with whom",
  "limits.count": "counts under fingerprints",
  "limits.reached": "how often limits refused, by day: counts",
  "mail.pace": "when the next mail of many may leave",
  "moderation.month": "counts of months that are over, without names (DSA, art. 15)",
  "moderation.verdict":
    "statements of reasons are public (DSA, art. 17): of what, why, how many said it; by a kind of actor, no id",
  "operation.alert": "what needs the operator’s eye: figures and names of jobs, nobody",
  "operation.alert_mail": "when the operator was written to",
  "operation.incident": "what the operator told everyone of what did not work",
  "operation.retention": "how much of each thing was swept: counts",
  "organisations.funder": "who gave subsidies: public bodies, as they publish it themselves",
  "organisations.gazette_notice": "announcements of the Journal officiel",
  "organisations.subsidy": "subsidies, as their funders publish them; none to a person",
  "organisations.logo":
    "the pictures that organisations chose to be known by: on their public pages",
  "organisations.merge":
    "which two organisations were one, and why: their pages say it; by whom is in the guarded journal",
  "organisations.organisation":
    "organisations are public as in the registers; the street of a seat is not here",
  "organisations.register_entry":
    "what public registers say of structures: no person, street, telephone nor e-mail",
  "organisations.register_import":
    "what was imported of registers, when, how many; by a kind of actor, no id",
  "premises.import": "what was imported of premises, when, how many; by a kind of actor, no id",
  "premises.photo": "which pictures premises show to all",
  "relays.service":
    "which organisations agreed to be told of a silence, for where, at which hours; nobody",
  "premises.venue":
    "premises as all may read them: an address that is not for everyone is in premises.whereabouts",
  "subjects.own_line":
    "what this instance adds to the list of words: what searches understand for everyone",
  "territory.commune": "communes are public data",
  "territory.department": "départements are public data",
  "territory.edition": "which edition of the public data was read",
  "territory.region": "regions are public data",
};

/** Tables that hold public rows beside private ones: they are not empty for a visitor. */
export const PARTLY_PUBLIC: Readonly<Record<string, string>> = {
  "organisations.representative": "names that their persons let stand on the public page",
  "circles.circle": "open circles are public; closed and hidden ones are not",
  "circles.charter": "a charter is seen by whoever sees its circle",
  "circles.line": "what the feed of an open circle says; the rest of its journal is its members'",
  "circles.link": "accepted links between two open circles are public",
  "methods.answer": "which version answers which report: of methods that everyone reads",
  "methods.coach": "who said yes to be asked and named, of a trial that everyone reads",
  "methods.learning": "who learnt from whom, once both agreed and the circle said it is named",
  "methods.method": "methods are published from their first version on",
  "methods.trial": "trials that their circle told everyone of; the others are its own",
  "methods.version": "versions of methods that everyone reads",
  "exchanges.orientation": "a table of an open circle is seen by whoever sees the circle",
  "exchanges.orientation_line":
    "what its actor confirmed stands on the table of an open circle; what waits does not",
  "exchanges.orientation_version": "the standing words of such a line",
};
