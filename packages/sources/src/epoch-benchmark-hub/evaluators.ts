/** Printed sources that ran the benchmark and are not the lab: the benchmark's own makers, or somebody else who evaluates. */
const thirdParties: ReadonlySet<string> = new Set([
  'ARC Prize Leaderboard',
  'https://arcprize.org/leaderboard',
  'Adversarial NLI: A New Benchmark for Natural Language Understanding',
  'Aider LLM Leaderboards',
  'Balrog Leaderboard',
  'CadEval Dashboard',
  'CommonsenseQA 2.0: Exposing the Limits of AI through Gamification',
  'Cybench leaderboard',
  'DeepResearchBench Leaderboard',
  'Fiction.live leaderboard',
  'GSO Leaderboard',
  'https://gso-bench.github.io/index.html',
  'GeoBench leaderboard',
  'LiveBench Leaderboard',
  'METR - Measuring AI Ability to Complete Long Tasks',
  'https://metr.org/blog/2025-03-19-measuring-ai-ability-to-complete-long-tasks/',
  'OS World Website',
  'ScienceQA leaderboard',
  'SimpleBench Leaderboard',
  'Standford HELM',
  'Stanford HELM',
  'Stanford CRFM Leaderboard',
  'Terminal-Bench v2 Leaderboard',
  'https://www.tbench.ai/leaderboard/terminal-bench/2.0',
  'TheAgentCompany experiment results github',
  'TheAgentCompany leaderboard',
  'Tweet from VPCT creator',
  'VPCT leaderboard',
  'Video-MME Leaderboard',
  'https://video-mme.github.io/home_page.html#leaderboard',
  'WebDev Arena Leaderboard',
  'https://arena.ai/leaderboard',
  'WeirdML Leaderboard',
  'https://htihle.github.io/weirdml.html',
  'lechmazur/writing Github repository',
  'swebench.com leaderboard (bash only)',
])

const google = ['Google', 'Google Research', 'Google Brain', 'DeepMind', 'Google DeepMind']
const meta = ['Meta AI', 'Facebook AI Research', 'Facebook']
const microsoft = ['Microsoft', 'Microsoft Research']

/** Reports of labs, with the organisations of Epoch's spelling whose reports they are. */
const reports: Readonly<Record<string, readonly string[]>> = {
  'Anthropic annoucement': ['Anthropic'],
  'Baichuan 2: Open Large-scale Language Models': ['Baichuan'],
  'DeepSeek-V3 Technical Report': ['DeepSeek'],
  'Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer': google,
  'Falcon2-11B Technical Report': ['Technology Innovation Institute'],
  'Falcon2-11B Technical ReportFalcon2-11B Technical Report': ['Technology Innovation Institute'],
  'GLaM: Efficient Scaling of Language Models with Mixture-of-Experts': ['Google', 'Google Research', 'Google Brain'],
  'GPT-4 Technical Report': ['OpenAI'],
  'GPT-4 Technical report': ['OpenAI'],
  'GPT-4 technical report': ['OpenAI'],
  'Gemini 1.5 Report': ['Google DeepMind'],
  'Gemini 1.5 report': ['Google DeepMind'],
  'Gemma: Open Models Based on Gemini Research and Technology': ['Google DeepMind'],
  'Grok 4 Fast Model Card': ['xAI'],
  'Grok 4 Model Card': ['xAI'],
  'Grok 4.1 Model Card': ['xAI'],
  'INTELLECT-1 Technical Report': ['Prime Intellect'],
  'Inflection-1': ['Inflection AI'],
  'LLaMA: Open and Efficient Foundation Language Models': meta,
  'Language Models are Few-Shot Learners': ['OpenAI'],
  'Llama 2: Open Foundation and Fine-Tuned Chat Models': meta,
  'Mixtral of Experts': ['Mistral AI'],
  'Model Card and Evaluations for Claude Models': ['Anthropic'],
  'Nemotron-4 15B Technical Report': ['NVIDIA'],
  'Opus 4.5 System Card': ['Anthropic'],
  'Opus 4.6 System Card': ['Anthropic'],
  'PaLM 2 Technical Report': google,
  'PaLM: Scaling Language Modeling with Pathways': ['Google', 'Google Research'],
  'Phi-3 Technical Report: A Highly Capable Language Model Locally on Your Phone': microsoft,
  'Phi-3 Technical Report: A Highly Capable Language Model Locally on Your PhonePhi-3 Technical Report: A Highly Capable Language Model Locally on Your Phone':
    microsoft,
  'Phi-4 Technical Report': microsoft,
  'Qwen Technical Report': ['Alibaba'],
  'Qwen2.5-Coder Technical Report': ['Alibaba'],
  'Releasing Claude Instant 1.2': ['Anthropic'],
  'Scaling Language Models: Methods, Analysis & Insights from Training Gopher': ['DeepMind'],
  'Switch Transformers: Scaling to Trillion Parameter Models with Simple and Eﬃcient Sparsity': google,
  'Textbooks Are All You Need II: phi-1.5 technical report': microsoft,
  'The Claude 3 Model Family: Opus, Sonnet, Haiku': ['Anthropic'],
  'The Falcon Series of Open Language Models': ['Technology Innovation Institute'],
  'The Llama 3 Herd of Models': meta,
  'Training Compute-Optimal Large Language Models': ['DeepMind'],
  'Using DeepSpeed and Megatron to Train Megatron-Turing NLG 530B, A Large-Scale Generative Language Model': ['Microsoft', 'NVIDIA'],
  'XGen-7B Technical Report': ['Salesforce', 'Salesforce Research'],
  'Yi: Open Foundation Models by 01.AI': ['01.AI'],
}

/**
 * Who ran an evaluation that Epoch took from elsewhere, by the source it prints. Only the lab's own models count as evaluated by
 * the lab itself: a report's tables mix its own runs of others' models with figures copied from them, so of those nothing is known.
 */
export function evaluatorOf(source: string, organizations: string): 'third-party' | 'lab-itself' | 'unknown' {
  if (thirdParties.has(source)) return 'third-party'
  const publishers = Object.hasOwn(reports, source) ? (reports[source] ?? []) : []
  return organizations.split(',').some((name) => publishers.includes(name.trim())) ? 'lab-itself' : 'unknown'
}
