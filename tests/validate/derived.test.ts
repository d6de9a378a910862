import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/csv/read-table.ts';
import { columnsOf, tableNames } from '../../src/model/tables.ts';
import { tableSchemaOf } from '../../src/validate/table-schema.ts';
import { templateOf } from '../../src/validate/template.ts';

describe.each(tableNames)('the template of %s', (name) => {
  test('has every column and an example that is never counted', () => {
    const { table, issues } = readTable(new TextEncoder().encode(templateOf(name)), { name, file: `${name}.csv` });
    expect(Object.keys(table?.columns ?? {})).toEqual(columnsOf(name).map(([column]) => column));
    expect(table?.rows).toEqual([]);
    expect(issues.map(({ code }) => code).toSorted()).toEqual(['bom-removed', 'example-row']);
  });
});

test('a template is what clerks see in Excel', () => {
  expect(templateOf('group_types')).toMatchInlineSnapshot(`
    "﻿集团编码,类型,生效日期,失效日期,日期依据,认定文号,认定依据
    ,,2024-09-01,,原文载明,示例（请删除）,
    "
  `);
});

test('a Table Schema has fields, keys, references and allowed values from the declaration', () => {
  expect(tableSchemaOf('group_types')).toMatchInlineSnapshot(`
    {
      "fields": [
        {
          "constraints": {
            "required": true,
          },
          "description": "集团编码",
          "name": "group_id",
          "title": "集团编码",
          "type": "string",
        },
        {
          "constraints": {
            "required": true,
          },
          "description": "集团类型名称",
          "name": "group_type",
          "title": "类型",
          "type": "string",
        },
        {
          "constraints": {
            "required": true,
          },
          "description": "类型生效的日期",
          "name": "valid_from",
          "title": "生效日期",
          "type": "date",
        },
        {
          "description": "类型失效的日期（当日起不再适用）；空为现行",
          "name": "valid_to",
          "title": "失效日期",
          "type": "date",
        },
        {
          "constraints": {
            "enum": [
              "原文载明",
              "以成文日期列示",
            ],
          },
          "description": "日期是原文写明的，还是以成文日期代替",
          "name": "date_basis",
          "title": "日期依据",
          "type": "string",
        },
        {
          "description": "认定类型的文号",
          "name": "recognition_number",
          "title": "认定文号",
          "type": "string",
        },
        {
          "description": "单法人制、团队管理法等",
          "name": "recognition_basis",
          "title": "认定依据",
          "type": "string",
        },
      ],
      "foreignKeys": [
        {
          "fields": "group_id",
          "reference": {
            "fields": "group_id",
            "resource": "groups",
          },
        },
      ],
      "missingValues": [
        "",
      ],
      "primaryKey": [
        "group_id",
        "valid_from",
      ],
    }
  `);
});

test('a Table Schema leaves restricted columns out', () => {
  const names = tableSchemaOf('campuses').fields.map(({ name }) => name);
  expect(names).toContain('address');
  expect(names).not.toContain('longitude');
});
