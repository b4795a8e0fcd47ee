// 4 of 186 routes. A route is a lead, not a verdict.
// An empty database takes the files at once, with the server stopped:
//   neo4j-admin database import full --nodes=nodes.csv --relationships=edges.csv neo4j
// One that runs takes them with this script; copy both files to its import folder first:
//   cypher-shell -f load.cypher
// Loading a later report again changes what is there instead of doubling it.

CREATE CONSTRAINT firm_id IF NOT EXISTS FOR (f:Firm) REQUIRE f.id IS UNIQUE;

LOAD CSV WITH HEADERS FROM 'file:///nodes.csv' AS row
MERGE (f:Firm {id: row.`id:ID`})
SET f.name = row.`name`,
  f.country = row.`country`,
  f.roles = row.`roles`,
  f.sentFrom = row.`sentFrom`,
  f.listed = row.`listed`,
  f.listings = row.`listings`,
  f.firstDay = date(row.`firstDay:date`),
  f.lastDay = date(row.`lastDay:date`);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.`:TYPE` = 'SHIPPED_TO'
MATCH (a:Firm {id: row.`:START_ID`}), (b:Firm {id: row.`:END_ID`})
MERGE (a)-[l:SHIPPED_TO {id: row.id}]->(b)
SET l.kind = row.`kind`,
  l.goods = row.`goods`,
  l.goodsText = row.`goodsText`,
  l.tier = row.`tier`,
  l.legs = row.`legs`,
  l.origins = row.`origins`,
  l.routes = row.`routes`,
  l.regimes = row.`regimes`,
  l.shipments = toInteger(row.`shipments:long`),
  l.valueUSD = toFloat(row.`valueUSD:double`),
  l.netMassKg = toFloat(row.`netMassKg:double`),
  l.atLeast = toBoolean(row.`atLeast:boolean`),
  l.grade = row.`grade`,
  l.worstGrade = row.`worstGrade`,
  l.firstDay = date(row.`firstDay:date`),
  l.lastDay = date(row.`lastDay:date`);

LOAD CSV WITH HEADERS FROM 'file:///edges.csv' AS row
WITH row WHERE row.`:TYPE` = 'MADE_FOR'
MATCH (a:Firm {id: row.`:START_ID`}), (b:Firm {id: row.`:END_ID`})
MERGE (a)-[l:MADE_FOR {id: row.id}]->(b)
SET l.kind = row.`kind`,
  l.goods = row.`goods`,
  l.goodsText = row.`goodsText`,
  l.tier = row.`tier`,
  l.legs = row.`legs`,
  l.origins = row.`origins`,
  l.routes = row.`routes`,
  l.regimes = row.`regimes`,
  l.shipments = toInteger(row.`shipments:long`),
  l.valueUSD = toFloat(row.`valueUSD:double`),
  l.netMassKg = toFloat(row.`netMassKg:double`),
  l.atLeast = toBoolean(row.`atLeast:boolean`),
  l.grade = row.`grade`,
  l.worstGrade = row.`worstGrade`,
  l.firstDay = date(row.`firstDay:date`),
  l.lastDay = date(row.`lastDay:date`);
