import { readStarterClaims } from "../../src/cli/starter-asset.ts";
import { projectRoot } from "../../src/cli/project-root.ts";
import { writeIndex } from "../../src/matching/write-index.ts";
import { openIndex } from "../../src/matching/open-index.ts";
import { findMatches } from "../../src/matching/find-matches.ts";
import { readFileSync, existsSync, readdirSync } from "node:fs";
const o = openIndex(writeIndex(readStarterClaims(projectRoot))); if(!o.ok) throw new Error(o.reason);
const index=o.index;
let right=0,total=0,wrong=0;
for (const slug of readdirSync("tests/pages")) { const f=`tests/pages/${slug}/mentions.json`; if(!existsSync(f)) continue;
 const m=JSON.parse(readFileSync(f,"utf8"));
 for (const v of m.views) {
  const blocks=[...v.mentions.map((x:any)=>x.text),...(v.notMentions??[])].map((text:string)=>({text,kind:"paragraph" as const}));
  const {matches}=findMatches(index,blocks,{language:m.language??("en"),title:v.mentions[0]?.text??""});
  blocks.forEach((b,i)=>{ const want=v.mentions[i]; const got=matches.filter(x=>x.block===i&&x.tier==="strong"); const any=matches.filter(x=>x.block===i);
   if(want){ total++; const ok=got.some(g=>g.claim===want.claim||want.or?.includes(g.claim)); if(ok) {right++; const st=got[0]!.stance; if(st!==want.stance) console.log(`STANCE ${st} want ${want.stance}: ${b.text}`);} else console.log(`MISS ${slug} [${want.claim}] ${b.text}\n    `,JSON.stringify(any.map(a=>[a.claim,a.tier,a.relation,+a.probability.toFixed(2),a.differs]))); }
   else if(got.length){wrong++; console.log(`WRONG ${slug} ${b.text}\n    `,JSON.stringify(got.map(a=>[a.claim,+a.probability.toFixed(2),a.differs,a.explanation.wording])));}
  });
 }}
console.log({right,total,wrong});
