/** What one file of the hub holds. Percentages are taken as shares: their decimal point moves by two. */
export interface BenchmarkFile {
  /** Column with the score: the one the index is fitted on where there are several, else the first. */
  readonly score: string
  /** Places by which the decimal point of the score moves. */
  readonly shift?: number
  readonly error?: { readonly column: string; readonly shift?: number }
  readonly interval?: { readonly low: string; readonly high: string; readonly around?: string }
  readonly display?: string
  /** Column that tells rows apart, where it is not `id`; where none does, the columns that do together. */
  readonly id?: string | readonly string[]
  readonly source?: string
  readonly address?: string
  readonly shots?: string
  readonly harness?: string
  /** Column with the day of the run. */
  readonly day?: string
  readonly trials?: string
  /** Epoch's own run. */
  readonly own?: true
  readonly unread?: readonly string[]
}

const own: BenchmarkFile = {
  score: 'mean_score',
  error: { column: 'stderr' },
  day: 'Started at',
  own: true,
  unread: ['Best score (across scorers)', 'Logs'],
}
const cited = { source: 'Source', address: 'Source link' } as const
/** Figures that Epoch copied from papers, boards and model cards. */
const copied = (score: string, unread: readonly string[] = []): BenchmarkFile => ({
  score,
  ...cited,
  display: 'Name',
  shots: 'Shots',
  unread,
})

/** Every benchmark of the hub, by the name of its file. `_external`: figures from elsewhere. */
export const benchmarkFiles: Readonly<Record<string, BenchmarkFile>> = {
  'adversarial_nli_external.csv': copied('Score', ['R1', 'R2', 'R3']),
  'aider_polyglot_external.csv': {
    score: 'Percent correct',
    shift: -2,
    ...cited,
    day: 'Date of evaluation',
    unread: ['Percent using correct edit format', 'Edit format', 'Cost', 'Time per case (seconds)'],
  },
  'apex_agents_external.csv': {
    score: 'Pass@1 score',
    // The score is a share, its error is printed in hundredths of it.
    error: { column: 'Pass@1 Standard Error', shift: -2 },
    display: 'Name',
    unread: ['Mean score', 'Mean Standard Error'],
  },
  'arc_agi_2_external.csv': { score: 'Score', display: 'Name' },
  'arc_agi_external.csv': { score: 'Score', ...cited, display: 'Name' },
  'arc_ai2_external.csv': copied('Challenge score', ['Easy score']),
  'balrog_external.csv': {
    score: 'Average progress',
    error: { column: 'Average Standard error' },
    ...cited,
    unread: [
      ...['BabyAI', 'Crafter', 'TextWorld', 'BabaIsAI', 'MiniHack', 'NetHack'].flatMap((game) => [
        `${game} progress`,
        `${game} Standard error`,
      ]),
      'Date added',
      'Trajectories',
    ],
  },
  'bbh_external.csv': copied('Average'),
  'bool_q_external.csv': copied('Score'),
  'cad_eval_external.csv': {
    score: 'Overall pass (%)',
    ...cited,
    display: 'Name',
    trials: 'Total tasks',
    unread: [
      ...['Prompt', 'Total Passes', 'SCAD Gen (%)', 'SCAD Gen Success', 'Render (%)', 'Render Successes', 'Checks Run'],
      ...['Chamfer Pass (%)', 'Haus. Pass', 'Vol. Pass', 'Avg Chamfer (mm)', 'Avg Haus. 95p (mm)'],
    ],
  },
  'chess_puzzles.csv': own,
  'common_sense_qa_2_external.csv': copied('Score'),
  'cybench_external.csv': {
    score: 'Unguided % Solved',
    ...cited,
    unread: [
      ...['Subtask-Guided % Solved', 'Subtasks % Solved', 'Unguided most difficult task solved (minutes)'],
      'Subtask-Guided most difficult task solved (minutes)',
    ],
  },
  'deepresearchbench_external.csv': { score: 'Average score', ...cited, harness: 'Agent' },
  'fictionlivebench_external.csv': {
    score: '16k token score',
    ...cited,
    unread: ['0', '400', '1k', '2k', '4k', '8k', '32k', '60k', '120k', '192k'].map((length) => `${length} token score`),
  },
  'frontiermath.csv': own,
  'frontiermath_tier_4.csv': own,
  'gdpval_external.csv': { score: 'Win Rate (%)', display: 'Name', unread: ['Win + tie rate (%)'] },
  'geobench_external.csv': {
    score: 'ACW Country %',
    ...cited,
    unread: [
      ...['Tools', 'ACW Avg Score', 'ACW Median Score', 'ACW Median Distance (km)', 'ACW Refusal', 'Rural Median Distance'],
      ...['AVW', 'Rural', 'Urban', 'Photos'].flatMap((set) =>
        ['Country %', 'Avg Score', 'Median Score', 'Median Distance (km)', 'Refusal'].map((column) => `${set} ${column}`),
      ),
    ],
  },
  'gpqa_diamond.csv': own,
  'gsm8k_external.csv': copied('EM'),
  'gso_external.csv': {
    score: 'Score OPT@1',
    ...cited,
    harness: 'Scaffold',
    day: 'Evaluation date',
    unread: ['Score OPT@10', 'OPT@1 (hack-adjusted)', 'OPT@10 (hack-adjusted)'],
  },
  'hella_swag_external.csv': copied('Overall accuracy'),
  'hle_external.csv': {
    score: 'Accuracy',
    error: { column: 'Accuracy Standard Error' },
    display: 'Name',
    unread: ['Calibration Error'],
  },
  'lambada_external.csv': copied('Score'),
  'lech_mazur_writing_external.csv': { score: 'Mean score', shift: -1, ...cited, id: 'ID' },
  'live_bench_external.csv': {
    score: 'Global average',
    shift: -2,
    ...cited,
    id: 'UUID',
    display: 'id',
    unread: [
      ...['Reasoning', 'Coding', 'Mathematics', 'Data analysis', 'Language', 'IF'].flatMap((part) => [
        `${part} average`,
        `${part} Average`,
      ]),
      'LiveBench Version',
    ],
  },
  'math_level_5.csv': own,
  'metr_time_horizons_external.csv': {
    score: 'Time horizon',
    ...cited,
    interval: { low: 'CI_low', high: 'CI_high' },
    harness: 'METR version',
    unread: ['average_score', 'Time Horizon (80%)'],
  },
  'mmlu_external.csv': copied('EM'),
  'open_book_qa_external.csv': copied('Accuracy'),
  'os_world_external.csv': {
    score: 'Score',
    shift: -2,
    ...cited,
    id: 'Agent',
    display: 'Agent',
    unread: ['Notes (details)', 'Date added', 'Trajectories'],
  },
  'otis_mock_aime_2024_2025.csv': own,
  'piqa_external.csv': copied('Score'),
  // `Average SD (%)` spreads over runs: it is no standard error of the score.
  'posttrainbench_external.csv': {
    score: 'Average (%)',
    display: 'Name',
    harness: 'Scaffold',
    id: ['Name', 'Scaffold'],
    unread: ['Average SD (%)'],
  },
  'science_qa_external.csv': copied('Score'),
  'simplebench_external.csv': { score: 'Score (AVG@5)', source: 'Source', address: 'Source link (site from table)' },
  'simpleqa_verified.csv': own,
  'superglue_external.csv': { score: 'Score', ...cited, display: 'Name' },
  // Epoch's copy of the benchmark's own board, although the file is not named so.
  'swe_bench_bash.csv': { score: '% Resolved', ...cited, day: 'Date run', unread: ['Avg. Cost ($)', 'SWE-Agent Release Version'] },
  'swe_bench_verified.csv': own,
  'terminalbench_external.csv': {
    score: 'Accuracy mean',
    error: { column: 'Accuracy SE' },
    source: 'Source',
    address: 'Source Link',
    display: 'Name',
    harness: 'Agent',
    day: 'Run date',
    unread: ['Agent Org', 'Model Org', 'Created'],
  },
  'the_agent_company_external.csv': {
    score: '% Resolved',
    source: 'Source',
    address: 'Source link (site from table)',
    id: 'UUID',
    display: 'Name',
    day: 'Date',
    unread: ['% Score', 'Average steps', 'Average costs', 'Benchmark Organization', 'Environment model'],
  },
  'trivia_qa_external.csv': copied('EM'),
  'video_mme_external.csv': {
    score: 'Overall (no subtitles)',
    ...cited,
    display: 'Name',
    unread: [
      'Overall (with subtitles)',
      ...['Short', 'Medium', 'Long'].flatMap((length) => [`${length} videos (no subtitles)`, `${length} videos (with subtitles)`]),
      'Frames',
    ],
  },
  'vpct_external.csv': { score: 'Correct', ...cited },
  'webdev_arena_external.csv': {
    score: 'Arena Score',
    source: 'Source',
    address: 'Source link (site from table)',
    interval: { low: '95% CI Low', high: '95% CI High', around: 'Score 95% CI' },
    trials: 'Votes',
    unread: ['Last updated'],
  },
  // `Accuracy SE` is 0.0001 to 0.0003 beside accuracies of a half: a unit that nothing explains, so it is not taken.
  'weirdml_external.csv': { score: 'Accuracy', ...cited, unread: ['Cost per run', 'Median code length (lines)', 'Accuracy SE'] },
  'wino_grande_external.csv': copied('Accuracy'),
}

/** Files of the export that hold no benchmark, with the reason why they are not taken. */
export const otherFiles: Readonly<Record<string, string>> = {
  'epoch_capabilities_index.csv': 'the index itself, no benchmark; its own publication holds it with intervals',
  'eci_benchmark_difficulties_and_slopes.csv': 'a fit of the index, no benchmark; its own publication holds it',
  'eci_scaling.csv': 'the scale of the index, no benchmark',
}
