import type { Adapter } from './adapter.ts'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { caisi } from './caisi/adapter.ts'
import { epochBenchmarkHub } from './epoch-benchmark-hub/adapter.ts'
import { epochEci } from './epoch-eci/adapter.ts'
import { epochEciVintages } from './epoch-eci-vintages/adapter.ts'
import { epochModels } from './epoch-models/adapter.ts'
import { fmti } from './fmti/adapter.ts'
import { hfDownloadsLlmfit } from './hf-downloads-llmfit/adapter.ts'
import { hfRadar } from './hf-radar/adapter.ts'
import { llmStats } from './llm-stats/adapter.ts'
import { lmarenaCatalog2025 } from './lmarena-catalog-2025/adapter.ts'
import { lmarenaDailyArchive } from './lmarena-daily-archive/adapter.ts'
import { lmarenaEloArchive } from './lmarena-elo-archive/adapter.ts'
import { lmarenaLeaderboardArchive } from './lmarena-leaderboard-archive/adapter.ts'
import { lmarenaText2026 } from './lmarena-text-2026/adapter.ts'
import { microsoftAiDiffusion } from './microsoft-ai-diffusion/adapter.ts'
import { modelsDev } from './models-dev/adapter.ts'
import { mof } from './mof/adapter.ts'
import { ollamaRegistry } from './ollama-registry/adapter.ts'
import { openrouter } from './openrouter/adapter.ts'
import { openrouterEndpointsHeadquarters } from './openrouter-endpoints-headquarters/adapter.ts'
import { openrouterRankings } from './openrouter-rankings/adapter.ts'
import { osai } from './osai/adapter.ts'
import { scancodeLicensedb } from './scancode-licensedb/adapter.ts'
import { speechmap } from './speechmap/adapter.ts'
import { vectaraHallucination } from './vectara-hallucination/adapter.ts'
import { worldBankWdi } from './world-bank-wdi/adapter.ts'

/** Every publication the project reads, by id. */
export const adapters: readonly Adapter[] = [
  atomTrackedModels,
  caisi,
  epochBenchmarkHub,
  epochEci,
  epochEciVintages,
  epochModels,
  fmti,
  hfDownloadsLlmfit,
  hfRadar,
  llmStats,
  lmarenaCatalog2025,
  lmarenaDailyArchive,
  lmarenaEloArchive,
  lmarenaLeaderboardArchive,
  lmarenaText2026,
  microsoftAiDiffusion,
  modelsDev,
  mof,
  ollamaRegistry,
  openrouter,
  openrouterEndpointsHeadquarters,
  openrouterRankings,
  osai,
  scancodeLicensedb,
  speechmap,
  vectaraHallucination,
  worldBankWdi,
]
