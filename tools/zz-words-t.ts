import { thesaurusOf } from "../src/modules/subjects/words/store/thesaurus-file.ts";
import { conceptsOf } from "../src/modules/subjects/words/domain/concepts.ts";
import { wordsIn } from "../src/modules/subjects/words/domain/thesaurus.ts";
import { isFrench, errorsBetween, soundOf } from "../src/modules/subjects/words/domain/slips.ts";
let t=performance.now();
const th=thesaurusOf(process.cwd()); console.log("open",performance.now()-t, th.groups.length, th.places.size, th.longest);
for (const q of ["qui peut m'aider à refaire le toit de notre local","subvention jeunesse","renovation salle des fetes","aide pour minibus","appel a projet sport feminin","associations sportives Drôme","personnes âgées isolées","vélos","animaux","cours d'informatique pour les aînés","gens du voyage"]) {
 t=performance.now(); const c=conceptsOf(wordsIn(q),th); console.log(q,"\n  ",c.map(x=>`[${x.typed}${x.isGeneric?" G":""}: ${x.forms.join(",")} | ${x.meanings.map(m=>m.tie[0]+":"+m.said).slice(0,30).join(", ")}]`).join("\n   "),(performance.now()-t).toFixed(2));}
for (const w of ["microcreche","ressourcerie","sprot","ehpad","amap","numerik"]) console.log(w,isFrench(w,x=>th.lexicon.readingsOf(x).length>0));
console.log(errorsBetween("sprot","sport",2),errorsBetween("vieillisement","vieillissement",2),soundOf("numerik"),soundOf("numerique"));
