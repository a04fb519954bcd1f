import { asyncBufferFromFile } from 'hyparquet'
import { generateHub, writeHubFile } from '/work/main/packages/sources/src/testing/hub-file.ts'
import { streamAggregate } from '/work/main/packages/sources/src/refresh/hub-weekly/stream-engine.ts'
import { duckDbAggregate } from '/work/main/packages/sources/src/refresh/hub-weekly/duckdb-engine.ts'
import { rootRules } from '/work/main/packages/sources/src/refresh/hub-weekly/lookup.ts'
import { existsSync, statSync } from 'node:fs'
const n=Number(process.argv[2]); const p=`/tmp/rf/hub-${n}.parquet`
let t=performance.now()
if(!existsSync(p)){writeHubFile(p, generateHub(n)); console.log('write',performance.now()-t, statSync(p).size/1e6)}
const rules=rootRules(new Map([['Qwen','china'],['meta-llama','us'],['mistralai','eu'],['google','us'],['deepseek-ai','china']]))
let a: any, b: any
if(process.argv[3]!=='duck'){t=performance.now(); a=(await streamAggregate(await asyncBufferFromFile(p),p,rules)).aggregate
console.log('stream',performance.now()-t,'cpu',process.cpuUsage().user/1e3,'maxrss MB',process.resourceUsage().maxRSS/1e3)}
if(process.argv[3]!=='stream'){t=performance.now(); b=(await duckDbAggregate(p,rules)).aggregate
console.log('duck',performance.now()-t,'maxrss',process.resourceUsage().maxRSS/1e3)}
if(a&&b) console.log('same', JSON.stringify(a)===JSON.stringify(b), a.rows, a.derivatives.length)
if(a&&b&&JSON.stringify(a)!==JSON.stringify(b)){console.log(JSON.stringify(a.downloads,null,0));console.log(JSON.stringify(b.downloads,null,0));for(let i=0;i<a.derivatives.length;i++)if(JSON.stringify(a.derivatives[i])!==JSON.stringify(b.derivatives[i])){console.log(a.derivatives[i],b.derivatives[i]);break}}
