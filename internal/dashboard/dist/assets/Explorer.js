import{r as e}from"./rolldown-runtime.js";import{S as t,b as n}from"./preload-helper.js";import{S as r,_ as i,c as a,l as o,m as s,o as c,s as l,t as u,v as d,w as f,x as p}from"./dashboard.js";import{n as m,r as h,t as g}from"./ViewPage.js";var _=e(t(),1),v=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new v(`
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
    `,{fragmentName:`ClaimParts`}),new v(`
    fragment Part on Subgraph {
  complete
  nodes {
    degree
    node {
      __typename
      id
      name
      ... on Event {
        start
        end
      }
      ... on Agreement {
        signed
      }
    }
  }
  edges {
    __typename
    id
    type
    source {
      id
    }
    target {
      id
    }
    ... on Hosted {
      role
    }
    ... on ParticipatedIn {
      participantRole: role
    }
    ... on Held {
      from
      to
      asOf
    }
    ... on PartyTo {
      signed
      inForce
      withdrawn
    }
    ... on SucceededBy {
      date
    }
    ... on EditionOf {
      ordinal
    }
  }
  cut {
    node {
      id
    }
    relationship
    omitted
  }
}
    `,{fragmentName:`Part`});var y=new v(`
    query Around($roots: [ID!]!, $depth: Int!, $relationships: [FactType!], $perNode: Int!, $limit: Int!) {
  neighborhood(
    roots: $roots
    depth: $depth
    relationships: $relationships
    perNode: $perNode
    limit: $limit
  ) {
    ...Part
  }
}
    fragment Part on Subgraph {
  complete
  nodes {
    degree
    node {
      __typename
      id
      name
      ... on Event {
        start
        end
      }
      ... on Agreement {
        signed
      }
    }
  }
  edges {
    __typename
    id
    type
    source {
      id
    }
    target {
      id
    }
    ... on Hosted {
      role
    }
    ... on ParticipatedIn {
      participantRole: role
    }
    ... on Held {
      from
      to
      asOf
    }
    ... on PartyTo {
      signed
      inForce
      withdrawn
    }
    ... on SucceededBy {
      date
    }
    ... on EditionOf {
      ordinal
    }
  }
  cut {
    node {
      id
    }
    relationship
    omitted
  }
}`),b=r({title:`Explorer`,about:`Who did what with whom: begin with a name, and go on from there.`,begin:`A ministry, an official, an event, a topic: whatever has a name is a beginning.`,from:`From`,relation:`Relation`,to:`To`,facts:`Facts`},{zh:{title:`图谱`,from:`从`,relation:`关系`,to:`到`,facts:`事实`},ru:{title:`Обозреватель`,from:`От`,relation:`Связь`,to:`К`,facts:`Факты`}}),x=n();function S(){let e=f(b),t=f(a),n=d().params.getAll(`show`),r={roots:n,depth:1,relationships:null,perNode:25,limit:200},v=p(y,r,{enabled:n.length>0,keep:!0}),S=v.data?.data.neighborhood,C=(0,_.useMemo)(()=>new Map(S?.nodes.map(e=>[e.node.id,e.node])),[S]),w=(0,_.useMemo)(()=>{let t=e=>C.get(e)??{id:e,name:e};return[{key:`from`,header:e.from,value:e=>t(e.source.id).name,show:e=>(0,x.jsx)(o,{of:t(e.source.id)})},{key:`relation`,header:e.relation,value:e=>s(e.type),short:!0},{key:`to`,header:e.to,value:e=>t(e.target.id).name,show:e=>(0,x.jsx)(o,{of:t(e.target.id)})}]},[e,C]);return(0,x.jsx)(g,{title:e.title,about:e.about,actions:n.length>0&&(0,x.jsx)(m,{document:y,variables:r}),filters:(0,x.jsx)(l,{onChoose:e=>i({show:[...n.filter(t=>t!==e.id),e.id]})}),children:n.length===0?(0,x.jsx)(c,{title:t.search,why:e.begin}):(0,x.jsx)(u,{of:v,children:()=>(0,x.jsx)(h,{name:e.facts,rows:S?.edges??[],columns:w,idOf:e=>e.id})})})}export{S as default};