import { longestWay } from './aggregate.ts'

/**
 * The plain SQL of the DuckDB engine: the definitions of `HubAggregate`, once more. `$file` is the path of the snapshot; the
 * table `rules` has the columns place, account, prefix, family, region. What it gives is compared with the other engine in a test.
 */
export const hubSql = {
  rules: 'create table rules (place integer, account varchar, prefix varchar, family varchar, region varchar)',

  /** Each repository with what it declares, once; a repository is no base of itself. */
  rows: (file: string, allTime: boolean) => `
    create table rows as
    select
      id,
      case when try_cast(createdAt as timestamp) is null then 'unknown' else strftime(try_cast(createdAt as timestamp), '%Y-%m') end as month,
      coalesce(downloads, 0)::double as downloads,
      ${allTime ? 'coalesce(downloadsAllTime, 0)::double' : '0::double'} as downloads_all_time,
      case when baseModels.relation in ('finetune', 'adapter', 'merge', 'quantized') then baseModels.relation else 'undeclared' end as relation,
      list_filter(list_transform(coalesce(baseModels.models, []), lambda model: model.id), lambda base: base is not null and base <> id) as bases
    from read_parquet(${file})
    where id is not null`,

  /** One step up: to the first base, or, without one, no step. Names that are bases only are roots. */
  up: `
    create table up as
    select id as name, coalesce(last(bases[1]) filter (len(bases) > 0), id) as upper from rows group by id
    union all
    select distinct base, base from (select unnest(bases) as base from rows) where base not in (select id from rows)`,

  /** Twice as many steps, as often as it takes. */
  doublings: Math.log2(longestWay),
  double: `
    create or replace table up as
    select lower.name as name, higher.upper as upper from up as lower join up as higher on higher.name = lower.upper`,

  /** Family and region of every root. */
  roots: `
    create table roots as
    with parts as (
      select distinct upper as name, lower(split_part(upper, '/', 1)) as account, lower(substr(upper, instr(upper, '/') + 1)) as rest
      from up
    )
    select
      parts.name,
      coalesce(arg_min(rules.family, rules.place) filter (rules.family is not null), 'unknown') as family,
      coalesce(arg_min(rules.region, rules.place) filter (rules.region is not null), 'unknown') as region
    from parts left join rules on rules.account = parts.account and (rules.prefix is null or starts_with(parts.rest, rules.prefix))
    group by parts.name`,

  downloads: `
    select family, region, count(*)::integer as repositories, sum(downloads) as downloads, sum(downloads_all_time) as "downloadsAllTime"
    from rows join up on up.name = rows.id join roots on roots.name = up.upper
    group by family, region`,

  derivatives: `
    with declared as (select month, relation, list_distinct(bases) as bases from rows where len(bases) > 0),
    parts as (select month, relation, unnest(bases) as base, 1 / len(bases) as part from declared)
    select month, relation, family, region, sum(part) as count
    from parts join up on up.name = parts.base join roots on roots.name = up.upper
    group by month, relation, family, region`,

  count: 'select count(*)::integer as rows from rows',
} as const
