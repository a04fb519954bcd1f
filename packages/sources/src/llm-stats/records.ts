import * as z from 'zod'

const identified = z.string().min(1)

export const modelSchema = z.object({
  model_id: identified,
  name: z.string(),
  organization_id: z.string(),
  release_date: z.string().nullable(),
  license_id: z.string().nullable(),
  param_count: z.number().nullable(),
  fine_tuned_from_model_id: z.string().nullable(),
  source_weights_link: z.string().nullable(),
  source_api_ref: z.string().nullable(),
})

export const organizationSchema = z.object({ organization_id: identified, name: z.string(), country: z.string().nullable() })

export const licenseSchema = z.object({ license_id: identified, name: z.string(), allow_commercial: z.boolean().nullable() })

export const providerSchema = z.object({ provider_id: identified, name: z.string(), website: z.string().nullish() })

export const servedSchema = z.object({
  provider_id: identified,
  model_id: identified,
  model_name: z.string().nullable(),
  input_cents_per_million_tokens: z.number().nullable(),
  output_cents_per_million_tokens: z.number().nullable(),
  quantization: z.string().nullable(),
  max_input_tokens: z.number().nullable(),
  max_output_tokens: z.number().nullable(),
})

const stamps = ['created_at', 'updated_at']

/** Fields of each kind of record that are known and not taken. */
export const unread = {
  models: [
    ...stamps,
    'description',
    'announcement_date',
    'multimodal',
    'knowledge_cutoff',
    'training_tokens',
    'available_in_zeroeval',
    'source_playground',
    'source_paper',
    'source_scorecard_blog_link',
    'source_repo_link',
    'model_family_id',
  ],
  organizations: [...stamps, 'website', 'description'],
  licenses: [...stamps, 'description'],
  providers: stamps,
  served: [
    ...stamps,
    'model_provider_id',
    'deprecated_at',
    'throughput',
    'latency',
    'organization_id',
    'provider_model_id_used',
    'feature_web_search',
    'feature_function_calling',
    'feature_structured_output',
    'feature_code_execution',
    'feature_batch_inference',
    'feature_finetuning',
    'input_modality_text',
    'input_modality_image',
    'input_modality_audio',
    'input_modality_video',
    'output_modality_text',
    'output_modality_image',
    'output_modality_audio',
    'output_modality_video',
  ],
} as const
