import{r as e}from"./rolldown-runtime.js";import{t}from"./NativeSelect.js";import{n,t as r}from"./jsx-runtime.js";import{E as i,F as a,P as o,o as s,t as c,w as l,z as u}from"./dashboard.js";import{n as d,r as f,t as p}from"./ViewPage.js";import{t as m}from"./YearGrid.js";import{t as h}from"./years.js";var g=e(n(),1),_=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new _(`
    fragment ClaimParts on Claim {
  id
  quote
  confidence
  status
  method
  recordedAt
  retractedAt
  document {
    id
    name
    url
    publisher
    published
  }
}
    `,{fragmentName:`ClaimParts`});var v=new _(`
    query CoverageSources {
  documents(first: 0) {
    aggregate(groupBy: [{publisher: VALUE}], first: 20) {
      totalCount
      nodes {
        keys {
          value
        }
        count
      }
    }
  }
}
    `),y=a({title:`Coverage`,about:`Which sources tell of which years. Few cells do not mean that little happened: no source here tells of more.`,what:`What is counted`,events:`Events`,agreements:`Agreements`,bySource:`By source and year`,sources:`Sources`,source:`Publisher`,noPublisher:`no publisher given`,year:`Year`,count:`Number`,documents:`Documents`,first:`First year`,last:`Last year`,dated:`Dated`,undated:`Without a date`,cells:`Every source and year`,none:`No source here tells of any`,noneWhy:`Sources of other things may be there: choose what is counted.`,several:`What several sources tell of counts for each of them.`,silent:e=>`${e} publishers that tell of none are left out of the figure`,few:(e,t)=>`the ${e} publishers with most documents of ${t}`},{zh:{title:`覆盖范围`,about:`哪些来源述及哪些年份。格子少不代表发生得少：只是没有来源提及。`,what:`统计对象`,events:`活动`,agreements:`协议`,bySource:`按来源与年份`,sources:`来源`,source:`发布者`,noPublisher:`未注明发布者`,year:`年`,count:`数量`,documents:`文献`,first:`最早年份`,last:`最近年份`,dated:`有日期`,undated:`无日期`,cells:`各来源各年份`,none:`没有来源提及`,noneWhy:`可能有其他内容的来源：请选择统计对象。`,several:`多个来源提及的分别计入。`,silent:e=>`未提及的 ${e} 个发布者不在图中`,few:(e,t)=>`${t} 个发布者中文献最多的 ${e} 个`},ru:{title:`Охват`,about:`Какие источники о каких годах говорят. Мало клеток не значит, что мало происходило: просто здесь об этом никто не говорит.`,what:`Что считается`,events:`Мероприятия`,agreements:`Соглашения`,bySource:`По источникам и годам`,sources:`Источники`,source:`Издатель`,noPublisher:`издатель не указан`,year:`Год`,count:`Число`,documents:`Документов`,first:`Первый год`,last:`Последний год`,dated:`С датой`,undated:`Без даты`,cells:`Каждый источник и год`,none:`Об этом не говорит ни один источник`,noneWhy:`Выберите, что считать.`,several:`Сказанное несколькими источниками считается у каждого.`,silent:e=>`издателей, не говорящих об этом (${e}), в рисунке нет`,few:(e,t)=>`${e} издателей с наибольшим числом документов из ${t}`}}),b=r(),x=20;function S(e,t){let n=e===`events`?`date`:`signed`,r=t.flatMap((e,t)=>e===null?[]:[[`p${t}`,e]]),i=t.map((t,r)=>`  s${r}: ${e}(first: 0, where: {claims: {some: {document: {publisher: ${t===null?`{isNull: true}`:`{eq: $p${r}}`}}}}}) {\n    aggregate(groupBy: [{${n}: YEAR}], first: 1000) { nodes { keys { value } count } }\n  }`),a=`query Coverage${r.length?`(${r.map(([e])=>`$${e}: String!`).join(`, `)})`:``} {\n${i.join(`
`)}\n}`;return{document:{toString:()=>a},variables:Object.fromEntries(r)}}function C(){let e=u(y),n=i().params.get(`of`)===`agreements`?`agreements`:`events`,r=o(v,{}),a=r.data?.data.documents.aggregate,f=(0,g.useMemo)(()=>(a?.nodes??[]).slice(0,x).map(e=>({publisher:e.keys[0]?.value??null,documents:e.count})),[a]),m=(0,g.useMemo)(()=>S(n,f.map(e=>e.publisher)),[n,f]),_=o(m.document,m.variables,{enabled:f.length>0,keep:!0});return(0,b.jsx)(p,{title:e.title,about:e.about,actions:f.length>0&&(0,b.jsx)(d,{document:m.document,variables:m.variables}),filters:(0,b.jsx)(t,{label:e.what,value:n,data:[{value:`events`,label:e.events},{value:`agreements`,label:e.agreements}],onChange:e=>l({of:e.currentTarget.value})}),children:(0,b.jsx)(c,{of:r,children:()=>f.length===0?(0,b.jsx)(s,{}):(0,b.jsx)(c,{of:_,children:e=>(0,b.jsx)(w,{of:n,sources:f.map((t,n)=>({...t,...h(e[`s${n}`]?.aggregate.nodes??[])})),publishers:a?.totalCount??0})})})})}function w({of:e,sources:t,publishers:n}){let r=u(y),i=e=>e.publisher??r.noPublisher,a=t.filter(e=>e.years.size>0),o=a.flatMap(e=>[...e.years].sort(([e],[t])=>e-t).map(([t,n])=>({publisher:i(e),year:t,count:n}))),c=[{key:`source`,header:r.source,value:i},{key:`documents`,header:r.documents,numeric:!0,value:e=>e.documents},{key:`dated`,header:r.dated,numeric:!0,value:e=>[...e.years.values()].reduce((e,t)=>e+t,0)},{key:`undated`,header:r.undated,numeric:!0,value:e=>e.undated},{key:`first`,header:r.first,numeric:!0,value:e=>e.years.size?Math.min(...e.years.keys()):null,show:e=>e.years.size>0&&String(Math.min(...e.years.keys()))},{key:`last`,header:r.last,numeric:!0,value:e=>e.years.size?Math.max(...e.years.keys()):null,show:e=>e.years.size>0&&String(Math.max(...e.years.keys()))}],l=[{key:`source`,header:r.source,value:e=>e.publisher},{key:`year`,header:r.year,numeric:!0,value:e=>e.year,show:e=>String(e.year)},{key:`count`,header:r.count,numeric:!0,value:e=>e.count}];return(0,b.jsxs)(b.Fragment,{children:[a.length===0?(0,b.jsx)(s,{title:r.none,why:r.noneWhy}):(0,b.jsx)(m,{title:r.bySource,filters:[r[e],r.several,...n>t.length?[r.few(t.length,n)]:[],...t.length>a.length?[r.silent(t.length-a.length)]:[]],of:e,rows:a.map(e=>({id:e.publisher??``,label:i(e),years:e.years}))}),(0,b.jsx)(f,{name:r.sources,rows:t,columns:c,idOf:e=>e.publisher??``,all:n}),o.length>0&&(0,b.jsx)(f,{name:r.cells,rows:o,columns:l,idOf:e=>`${e.publisher} ${e.year}`,param:`cells`})]})}export{C as default};