const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Canvas.js","assets/rolldown-runtime.js","assets/graphology.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css","assets/Claims.js","assets/Claims.css"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{n,t as r}from"./jsx-runtime.js";import{At as i,Bt as a,C as o,Ct as s,E as c,F as l,Ht as u,I as d,L as f,Mt as p,Nt as m,Ot as h,P as g,R as _,S as v,T as y,Ut as b,_ as x,bt as ee,c as S,d as te,f as C,g as ne,h as w,ht as T,i as E,it as re,j as D,k as ie,lt as O,mt as ae,n as oe,o as se,ot as k,p as A,pt as ce,r as le,s as ue,t as de,u as fe,v as pe,vt as me,wt as he,x as j,y as M,yt as N,z as P,zt as ge}from"./dashboard.js";import{t as _e}from"./Figure.js";import{n as F,r as ve,t as I}from"./ViewPage.js";import{t as L}from"./useQueries.js";import{i as ye,n as R,r as z,t as B}from"./edtf.js";import{i as V,r as H,t as be}from"./Claims.js";import{t as U}from"./SegmentedControl.js";import{t as xe}from"./EditLink.js";import{t as Se}from"./Checkbox.js";import{t as Ce}from"./NativeSelect.js";import{t as we}from"./preload-helper.js";function Te(e,t,n){return t===void 0&&n===void 0?e:t!==void 0&&n===void 0?Math.max(e,t):Math.min(t===void 0&&n!==void 0?e:Math.max(e,t),n)}var W=t(n(),1);function Ee(e,t,n=`ltr`){let r=(0,W.useRef)(!1),i=(0,W.useRef)(!1),a=(0,W.useRef)(0),o=(0,W.useRef)(null),[s,c]=(0,W.useState)(!1);return(0,W.useEffect)(()=>(r.current=!0,()=>{o.current?.()}),[]),{ref:(0,W.useCallback)(s=>{let l=({x:t,y:i})=>{cancelAnimationFrame(a.current),a.current=requestAnimationFrame(()=>{if(r.current&&s){s.style.userSelect=`none`;let r=s.getBoundingClientRect();if(r.width&&r.height){let a=Te((t-r.left)/r.width,0,1);e({x:n===`ltr`?a:1-a,y:Te((i-r.top)/r.height,0,1)})}}})},u=()=>{document.addEventListener(`mousemove`,h),document.addEventListener(`mouseup`,p),document.addEventListener(`touchmove`,_,{passive:!1}),document.addEventListener(`touchend`,p)},d=()=>{document.removeEventListener(`mousemove`,h),document.removeEventListener(`mouseup`,p),document.removeEventListener(`touchmove`,_),document.removeEventListener(`touchend`,p)},f=()=>{!i.current&&r.current&&(i.current=!0,typeof t?.onScrubStart==`function`&&t.onScrubStart(),c(!0),u())},p=()=>{i.current&&r.current&&(i.current=!1,c(!1),d(),setTimeout(()=>{typeof t?.onScrubEnd==`function`&&t.onScrubEnd()},0))},m=e=>{f(),e.preventDefault(),h(e)},h=e=>l({x:e.clientX,y:e.clientY}),g=e=>{e.cancelable&&e.preventDefault(),f(),_(e)},_=e=>{e.cancelable&&e.preventDefault(),l({x:e.changedTouches[0].clientX,y:e.changedTouches[0].clientY})};return s?.addEventListener(`mousedown`,m),s?.addEventListener(`touchstart`,g,{passive:!1}),o.current=()=>{d(),cancelAnimationFrame(a.current)},()=>{s&&(s.removeEventListener(`mousedown`,m),s.removeEventListener(`touchstart`,g))}},[n,e]),active:s}}function De(e,t){return t.length===0?e:t.reduce((t,n)=>Math.abs(n-e)<Math.abs(t-e)?n:t)}var[Oe,G]=u(`SliderProvider was not found in tree`),K=r();function ke({size:e,disabled:t,variant:n,color:r,thumbSize:i,radius:a,orientation:o,...s}){let{getStyles:c}=G();return(0,K.jsx)(N,{tabIndex:-1,variant:n,size:e,...c(`root`),mod:{orientation:o},...s})}ke.displayName=`@mantine/core/SliderRoot`;function Ae({max:e,min:t,value:n,position:r,label:i,dragging:a,onMouseDown:o,onKeyDownCapture:s,labelTransitionProps:c,labelAlwaysOn:l,thumbLabel:u,thumbValueText:d,onFocus:f,onBlur:p,showLabelOnHover:m,isHovered:h,children:g=null,disabled:_,orientation:v=`horizontal`,className:y,style:b,ref:x,...ee}){let{getStyles:S}=G(),[te,C]=(0,W.useState)(!1),ne=l||a||te||m&&h,w=typeof d==`function`?d(n):d;return(0,K.jsxs)(N,{...ee,tabIndex:_?-1:0,role:`slider`,"aria-label":u,"aria-valuemax":e,"aria-valuemin":t,"aria-valuenow":n,"aria-valuetext":w,"aria-disabled":_,"aria-orientation":v,ref:x,__vars:{"--slider-thumb-offset":`${r}%`},...S(`thumb`,{focusable:!0,className:y,style:b}),mod:{dragging:a,disabled:_},onFocus:e=>{C(!0),typeof f==`function`&&f(e)},onBlur:e=>{C(!1),typeof p==`function`&&p(e)},onTouchStart:o,onMouseDown:o,onKeyDownCapture:s,onClick:e=>e.stopPropagation(),children:[g,(0,K.jsx)(T,{mounted:i!=null&&!!ne,transition:`fade`,duration:0,...c,children:e=>(0,K.jsx)(`div`,{...S(`label`,{style:e}),children:i})})]})}Ae.displayName=`@mantine/core/SliderThumb`;function je({value:e,min:t,max:n}){let r=(e-t)/(n-t)*100;return Math.min(Math.max(r,0),100)}function Me({mark:e,offset:t,value:n,inverted:r=!1,startPointValue:i}){return typeof i==`number`&&!r?e.value>=i&&e.value<=n||e.value<=i&&e.value>=n:r?typeof t==`number`&&e.value<=t||e.value>=n:typeof t==`number`?e.value>=t&&e.value<=n:e.value<=n}function Ne({marks:e,min:t,max:n,disabled:r,value:i,offset:a,inverted:o,startPointValue:s}){let{getStyles:c}=G();if(!e)return null;let l=e.map((e,l)=>e.hidden?null:(0,W.createElement)(N,{...c(`markWrapper`),__vars:{"--mark-offset":`${je({value:e.value,min:t,max:n})}%`},key:l},(0,K.jsx)(N,{...c(`mark`),mod:{filled:Me({mark:e,value:i,offset:a,inverted:o,startPointValue:s}),disabled:r}}),e.label&&(0,K.jsx)(`div`,{...c(`markLabel`),children:e.label})));return(0,K.jsx)(`div`,{children:l})}Ne.displayName=`@mantine/core/SliderMarks`;function Pe({filled:e,children:t,offset:n,disabled:r,marksOffset:i,inverted:a,startPointValue:o,containerProps:s,...c}){let{getStyles:l}=G();return(0,K.jsx)(N,{...l(`trackContainer`),mod:{disabled:r},...s,children:(0,K.jsxs)(N,{...l(`track`),mod:{inverted:a,disabled:r},children:[(0,K.jsx)(N,{mod:{inverted:a,disabled:r},__vars:{"--slider-bar-width":`calc(${e}% + 2 * var(--slider-size))`,"--slider-bar-offset":`calc(${n}% - var(--slider-size))`},...l(`bar`)}),t,(0,K.jsx)(Ne,{...c,offset:i,disabled:r,inverted:a,startPointValue:o})]})})}Pe.displayName=`@mantine/core/SliderTrack`;function Fe({value:e,containerWidth:t,min:n,max:r,step:i,precision:a}){let o=(t?Math.min(Math.max(e,0),t)/t:e)*(r-n),s=(o===0?0:Math.round(o/i)*i)+n,c=Math.max(s,n);return a===void 0?c:Number(c.toFixed(a))}function q(e,t){return parseFloat(e.toFixed(t))}function Ie(e){if(!e)return 0;let t=e.toString().split(`.`);return t.length>1?t[1].length:0}function Le(e,t){let n=[...t].sort((e,t)=>e.value-t.value).find(t=>t.value>e);return n?n.value:e}function Re(e,t){let n=[...t].sort((e,t)=>t.value-e.value).find(t=>t.value<e);return n?n.value:e}function ze(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[0].value:0}function Be(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[t.length-1].value:100}var Ve={root:`m_dd36362e`,label:`m_c9357328`,thumb:`m_c9a9a60a`,trackContainer:`m_a8645c2`,track:`m_c9ade57f`,bar:`m_38aeed47`,markWrapper:`m_b7b0423a`,mark:`m_dd33bc19`,markLabel:`m_68c77a5b`};function He(e,t){if(`TouchEvent`in window&&e instanceof window.TouchEvent){let n=e.touches[0];return t===`vertical`?n.clientY:n.clientX}return t===`vertical`?e.clientY:e.clientX}var Ue=i((e,{size:t,color:n,thumbSize:r,radius:i})=>({root:{"--slider-size":a(t,`slider-size`),"--slider-color":n?h(n,e):void 0,"--slider-radius":i===void 0?void 0:ge(i),"--slider-thumb-size":r===void 0?`calc(var(--slider-size) * 2)`:b(r)}})),We={min:0,max:100,minRange:10,step:1,marks:[],label:e=>e,labelTransitionProps:{transition:`fade`,duration:0},labelAlwaysOn:!1,showLabelOnHover:!0,disabled:!1,pushOnOverlap:!0,scale:e=>e,size:`md`,maxRange:1/0},J=ee(e=>{let t=he(`RangeSlider`,We,e),{classNames:n,styles:r,value:i,onChange:a,onChangeEnd:o,size:c,min:l,max:u,domain:d,minRange:f,maxRange:h,step:g,precision:_,defaultValue:v,name:y,marks:b,label:x,labelTransitionProps:ee,labelAlwaysOn:S,thumbFromLabel:te,thumbToLabel:C,thumbValueText:ne,showLabelOnHover:w,thumbChildren:T,disabled:E,unstyled:re,scale:D,inverted:ie,orientation:O,className:ae,style:oe,vars:se,hiddenInputProps:k,restrictToMarks:A,thumbProps:ce,pushOnOverlap:le,attributes:ue,ref:de,...fe}=t,pe=s({name:`RangeSlider`,props:t,classes:Ve,classNames:n,className:ae,styles:r,style:oe,attributes:ue,vars:se,varsResolver:Ue,unstyled:re}),j=(0,W.useRef)(null),{dir:M}=me(),[N,P]=(0,W.useState)(-1),[ge,_e]=(0,W.useState)(!1),[F,ve]=p({value:i,defaultValue:v,finalValue:[l,u],onChange:a}),I=(0,W.useRef)(F),L=(0,W.useRef)([]),ye=(0,W.useRef)(null),R=(0,W.useRef)(void 0),[z,B]=d||[l,u],V=[je({value:F[0],min:z,max:B}),je({value:F[1],min:z,max:B})],H=_??Ie(g),be=e=>{ve(e),I.current=e};(0,W.useEffect)(()=>{Array.isArray(i)&&(I.current=i)},Array.isArray(i)?[i[0],i[1]]:[null,null]);let U=(e,t,n)=>{if(t===-1)return;let r=[...I.current];if(A&&b){let n=De(e,b.map(e=>e.value)),i=r[t];r[t]=n;let a=+(t===0),o=Be(b),s=ze(b);n===o&&r[a]===o||n===s&&r[a]===s?r[t]=i:n===r[a]&&(r[a]=i>r[a]?Re(n,b):Le(n,b))}else{let n=Te(e,l,u);r[t]=n,t===0&&(n>r[1]-(f-1e-9)&&(le?r[1]=Math.min(e+f,u):r[t]=I.current[t]),n>(u-(f-1e-9)||l)&&(r[t]=I.current[t]),r[1]-e>h&&(le?r[1]=e+h:r[t]=I.current[t])),t===1&&(n<r[0]+f&&(le?r[0]=Math.max(e-f,l):r[t]=I.current[t]),n<r[0]+f&&(r[t]=I.current[t]),n-r[0]>h&&(le?r[0]=e-h:r[t]=I.current[t]))}if(r[0]=q(r[0],H),r[1]=q(r[1],H),r[0]>r[1]){let e=r[0];r[0]=r[1],r[1]=e}be(r),n&&o?.(I.current)},xe=e=>{if(!E&&R.current!==void 0){let t=Fe({value:e,min:z,max:B,step:g,precision:H});U(t,R.current,!1)}},{ref:Se,active:Ce}=Ee(({x:e,y:t})=>xe(O===`vertical`?1-t:e),{onScrubEnd:()=>!E&&o?.(I.current)},M);function we(e){R.current=e}let G=e=>{if(j.current){j.current.focus();let t=j.current.getBoundingClientRect(),n=He(e.nativeEvent,O),r=Fe(O===`vertical`?{value:t.bottom-n,max:u,min:l,step:g,containerWidth:t.height}:{value:n-t.left,max:u,min:l,step:g,containerWidth:t.width}),i=+(Math.abs(F[0]-r)>Math.abs(F[1]-r));R.current=O===`vertical`||M===`ltr`?i:i===1?0:1}},Me=()=>N!==1&&N!==0?(P(0),0):N,Ne=e=>{if(!E)switch(e.key){case`ArrowUp`:{e.preventDefault();let t=Me();L.current[t].focus();let n=A&&b?Le(I.current[t],b):Math.min(Math.max(I.current[t]+g,z),B);U(q(n,H),t,!0);break}case`ArrowRight`:{e.preventDefault();let t=Me();L.current[t].focus();let n=A&&b?(M===`rtl`?Re:Le)(I.current[t],b):Math.min(Math.max(M===`rtl`?I.current[t]-g:I.current[t]+g,z),B);U(q(n,H),t,!0);break}case`ArrowDown`:{e.preventDefault();let t=Me();L.current[t].focus();let n=A&&b?Re(I.current[t],b):Math.min(Math.max(I.current[t]-g,z),B);U(q(n,H),t,!0);break}case`ArrowLeft`:{e.preventDefault();let t=Me();L.current[t].focus();let n=A&&b?(M===`rtl`?Le:Re)(I.current[t],b):Math.min(Math.max(M===`rtl`?I.current[t]+g:I.current[t]-g,z),B);U(q(n,H),t,!0);break}}},J={max:u,min:l,size:c,labelTransitionProps:ee,labelAlwaysOn:S,orientation:O,onBlur:()=>P(-1)},Y=Array.isArray(T);return(0,K.jsx)(Oe,{value:{getStyles:pe},children:(0,K.jsxs)(ke,{...fe,size:c,ref:m(de,ye),disabled:E,orientation:O,onMouseDownCapture:()=>ye.current?.focus(),onKeyDownCapture:()=>{L.current[0]?.parentElement?.contains(document.activeElement)||L.current[0]?.focus()},children:[(0,K.jsxs)(Pe,{offset:V[0],marksOffset:F[0],filled:V[1]-V[0],marks:b,inverted:ie,min:z,max:B,value:F[1],disabled:E,containerProps:{ref:m(j,Se),onMouseEnter:w?()=>_e(!0):void 0,onMouseLeave:w?()=>_e(!1):void 0,onTouchStartCapture:G,onTouchEndCapture:()=>{R.current=-1},onMouseDownCapture:G,onMouseUpCapture:()=>{R.current=-1},onKeyDownCapture:Ne},children:[(0,K.jsx)(Ae,{...J,value:D(F[0]),position:V[0],dragging:Ce,label:typeof x==`function`?x(q(D(F[0]),H)):x,ref:e=>{e&&(L.current[0]=e)},thumbLabel:te,thumbValueText:ne,onMouseDown:()=>we(0),onFocus:()=>P(0),showLabelOnHover:w,isHovered:ge,disabled:E,...ce?.(0),children:Y?T[0]:T}),(0,K.jsx)(Ae,{...J,thumbLabel:C,value:D(F[1]),position:V[1],dragging:Ce,label:typeof x==`function`?x(q(D(F[1]),H)):x,ref:e=>{e&&(L.current[1]=e)},thumbValueText:ne,onMouseDown:()=>we(1),onFocus:()=>P(1),showLabelOnHover:w,isHovered:ge,disabled:E,...ce?.(1),children:Y?T[1]:T})]}),(0,K.jsx)(`input`,{type:`hidden`,name:`${y}_from`,value:F[0],...k}),(0,K.jsx)(`input`,{type:`hidden`,name:`${y}_to`,value:F[1],...k})]})})});J.classes=Ve,J.varsResolver=Ue,J.displayName=`@mantine/core/RangeSlider`;var Y={first:`_first_su3wy_1`,begin:`_begin_su3wy_2`,starts:`_starts_su3wy_4`,panel:`_panel_su3wy_5`,bar:`_bar_su3wy_9`,picked:`_picked_su3wy_10`,alert:`_alert_su3wy_11`,legend:`_legend_su3wy_12`,number:`_number_su3wy_16`,window:`_window_su3wy_17`,slider:`_slider_su3wy_18`,month:`_month_su3wy_19`,stage:`_stage_su3wy_20`,size:`_size_su3wy_24`,canvas:`_canvas_su3wy_25`,sigma:`_sigma_su3wy_26`,lasso:`_lasso_su3wy_28`,list:`_list_su3wy_30`,mark:`_mark_su3wy_37`,kind:`_kind_su3wy_40`,close:`_close_su3wy_41`,expand:`_expand_su3wy_42`,way:`_way_su3wy_43`,values:`_values_su3wy_44`,names:`_names_su3wy_47`,fact:`_fact_su3wy_49`,end:`_end_su3wy_51`,note:`_note_su3wy_54`,tables:`_tables_su3wy_55`,offers:`_offers_su3wy_68`},X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new X(`
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
    `,{fragmentName:`ClaimParts`}),new X(`
    fragment Shown on Entity {
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
    `,{fragmentName:`Shown`}),new X(`
    fragment Fact on Relationship {
  id
  type
  source {
    id
  }
  target {
    id
  }
  ... on Hosted {
    hostRole: role
  }
  ... on ParticipatedIn {
    participantRole: role
    roleAsStated
  }
  ... on Held {
    from
    to
    asOf
    acting
  }
  ... on PartyTo {
    partySigned: signed
    ratified
    inForce
    withdrawn
  }
  ... on Signed {
    signedOn: date
  }
  ... on SucceededBy {
    succeededOn: date
    kind
  }
  ... on EditionOf {
    ordinal
  }
}
    `,{fragmentName:`Fact`}),new X(`
    fragment Part on Subgraph {
  nodes {
    degree
    node {
      ...Shown
    }
  }
  edges {
    ...Fact
  }
  cut {
    node {
      id
    }
    relationship
    omitted
  }
}
    fragment Shown on Entity {
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
fragment Fact on Relationship {
  id
  type
  source {
    id
  }
  target {
    id
  }
  ... on Hosted {
    hostRole: role
  }
  ... on ParticipatedIn {
    participantRole: role
    roleAsStated
  }
  ... on Held {
    from
    to
    asOf
    acting
  }
  ... on PartyTo {
    partySigned: signed
    ratified
    inForce
    withdrawn
  }
  ... on Signed {
    signedOn: date
  }
  ... on SucceededBy {
    succeededOn: date
    kind
  }
  ... on EditionOf {
    ordinal
  }
}`,{fragmentName:`Part`});var Ge=new X(`
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
  nodes {
    degree
    node {
      ...Shown
    }
  }
  edges {
    ...Fact
  }
  cut {
    node {
      id
    }
    relationship
    omitted
  }
}
fragment Shown on Entity {
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
fragment Fact on Relationship {
  id
  type
  source {
    id
  }
  target {
    id
  }
  ... on Hosted {
    hostRole: role
  }
  ... on ParticipatedIn {
    participantRole: role
    roleAsStated
  }
  ... on Held {
    from
    to
    asOf
    acting
  }
  ... on PartyTo {
    partySigned: signed
    ratified
    inForce
    withdrawn
  }
  ... on Signed {
    signedOn: date
  }
  ... on SucceededBy {
    succeededOn: date
    kind
  }
  ... on EditionOf {
    ordinal
  }
}`),Ke=new X(`
    query Counts($id: ID!) {
  neighborhood(roots: [$id], depth: 1, perNode: 1, limit: 1) {
    nodes {
      degree
    }
    cut {
      relationship
      omitted
    }
  }
}
    `),qe=new X(`
    query Ways($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, find: ALL_SHORTEST, first: 5, maxLength: 6) {
    complete
    stoppedBecause
    paths {
      length
      entities {
        ...Shown
      }
      hops {
        facts {
          ...Fact
        }
      }
    }
  }
}
    fragment Shown on Entity {
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
fragment Fact on Relationship {
  id
  type
  source {
    id
  }
  target {
    id
  }
  ... on Hosted {
    hostRole: role
  }
  ... on ParticipatedIn {
    participantRole: role
    roleAsStated
  }
  ... on Held {
    from
    to
    asOf
    acting
  }
  ... on PartyTo {
    partySigned: signed
    ratified
    inForce
    withdrawn
  }
  ... on Signed {
    signedOn: date
  }
  ... on SucceededBy {
    succeededOn: date
    kind
  }
  ... on EditionOf {
    ordinal
  }
}`),Je=new X(`
    query Details($id: ID!) {
  node(id: $id) {
    ... on Entity {
      __typename
      id
      name
      names(first: 50) {
        nodes {
          value
          lang
          kind
        }
      }
      claims {
        totalCount
        nodes {
          ...ClaimParts
        }
      }
    }
    ... on Organization {
      organizationKind: kind
      level
      inception
      dissolution
      wikidataId
    }
    ... on Person {
      familyName
      givenName
      patronymic
      nameCompleteness
      wikidataId
    }
    ... on Position {
      rank
      organization {
        __typename
        id
        name
      }
    }
    ... on Country {
      iso2
      iso3
      validFrom
      validTo
    }
    ... on Place {
      latitude
      longitude
    }
    ... on Event {
      eventKind: kind
      date
      dayPart
      status
    }
    ... on Group {
      description
      countMin
      countMax
      countQualifier
    }
    ... on Agreement {
      agreementKind: kind
      signed
      inForce
      terminated
      scope
      domain
    }
    ... on Commitment {
      text
      modality
    }
    ... on Topic {
      notation
      scheme
    }
    ... on Document {
      url
      title
      publisher
      published
      retrieved
      lang
      licence
    }
  }
}
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
}`),Ye=new X(`
    query FactClaims($id: ID!) {
  claims(where: {fact: {eq: $id}}, first: 50) {
    totalCount
    nodes {
      ...ClaimParts
    }
  }
}
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
}`),Xe=new X(`
    query Begin {
  ties(first: 5, orderBy: [{weight: DESC}]) {
    nodes {
      weight
      a {
        __typename
        id
        name
      }
      b {
        __typename
        id
        name
      }
    }
  }
  events(first: 5, orderBy: [{date: DESC}]) {
    nodes {
      id
      name
      date
    }
  }
}
    `),Z=l({title:`Explorer`,begin:`Begin with a name`,beginWhy:`A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:`,strongest:`Who does most with whom`,latest:`Latest events`,add:`Add a name`,undo:`Undo`,redo:`Redo`,fit:`Show all`,closer:`Closer`,farther:`Farther`,lasso:`Lasso`,tidy:`Arrange anew`,clear:`Begin anew`,layout:`Layout`,layouts:{force:`By ties`,rings:`By type`,time:`By time`},cap:`At most`,canvas:`Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.`,list:e=>f(`en`,e,{one:`# node`,other:`# nodes`}),size:(e,t)=>`${e.toLocaleString(`en`)} nodes, ${t.toLocaleString(`en`)} facts`,filterList:`Filter the list`,isPicked:`picked`,isPinned:`pinned`,types:`Types: choose what is shown`,window:`Time`,from:`From`,to:`To`,undated:`also without a date`,noDates:`Nothing here has a date.`,wholeTime:`All time`,expand:`Expand`,expandAll:`Everything`,collapse:`Collapse`,hide:`Hide`,pin:`Pin`,unpin:`Unpin`,unhide:e=>`Show ${e} hidden`,keepOnly:`Keep only these`,picked:e=>`${e} picked`,unpick:`Pick none`,around:`What lies around`,depth:e=>f(`en`,e,{one:`# step`,other:`# steps`}),pathTo:`Way to …`,pathPicked:`Ways between the two`,open:`Open its page`,noPath:(e,t)=>`No way of at most 6 facts leads from ${e} to ${t}.`,cut:e=>`${e.toLocaleString(`en`)} more not shown`,close:`Close`,facts:`Facts`,nodes:`Nodes`,relation:`Relation`,detail:`Details`,degree:`Facts in all`,names:`Names`,nothingMore:`All of it is shown.`,tables:`As tables`,noWebGL:`This browser cannot draw the graph (no WebGL): the list and the tables have all of it.`,tooMany:e=>`${e.toLocaleString(`en`)} nodes are too many to be drawn one by one: they are drawn in groups, which open by a click or Enter. The list and the tables have all of them.`,linked:e=>`Facts between what different steps brought are shown for the first ${e.toLocaleString(`en`)} nodes only.`,groups:`In groups`,groupsWhy:`Draws what has most facts among each other as one mark, called by its member with most facts`,closeGroups:`Close groups`,more:e=>`and ${e.toLocaleString(`en`)} more`,shortcuts:`Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.`,unknown:`There is nothing with this id`,alreadyThere:`Is there already.`},{zh:{title:`图谱`,begin:`从一个名称开始`,beginWhy:`部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：`,strongest:`谁与谁合作最多`,latest:`最近的活动`,add:`添加名称`,undo:`撤销`,redo:`重做`,fit:`显示全部`,closer:`放大`,farther:`缩小`,lasso:`套索`,tidy:`重新排列`,clear:`重新开始`,layout:`布局`,layouts:{force:`按联系`,rings:`按类型`,time:`按时间`},cap:`最多`,list:e=>`${e} 个节点`,size:(e,t)=>`${e} 个节点，${t} 条事实`,filterList:`筛选列表`,isPicked:`已选`,isPinned:`已固定`,types:`类型：选择显示内容`,window:`时间`,from:`从`,to:`到`,undated:`包括无日期`,noDates:`没有日期。`,wholeTime:`全部时间`,expand:`展开`,expandAll:`全部`,collapse:`折叠`,hide:`隐藏`,pin:`固定`,unpin:`取消固定`,unhide:e=>`显示 ${e} 个隐藏项`,keepOnly:`只保留这些`,picked:e=>`已选 ${e} 个`,unpick:`取消选择`,around:`周围`,depth:e=>`${e} 步`,pathTo:`到…的路径`,pathPicked:`两者之间的路径`,open:`打开页面`,noPath:(e,t)=>`${e} 与 ${t} 之间没有不超过 6 条事实的路径。`,cut:e=>`另有 ${e} 项未显示`,close:`关闭`,facts:`事实`,nodes:`节点`,relation:`关系`,detail:`详情`,degree:`事实总数`,names:`名称`,nothingMore:`已全部显示。`,tables:`表格形式`,tooMany:e=>`${e} 个节点过多，无法逐一绘制：已按组绘制，点击或按 Enter 展开。列表和表格中有全部节点。`,linked:e=>`不同步骤所得节点之间的事实只显示前 ${e} 个节点的。`,groups:`分组`,groupsWhy:`将彼此事实最多的节点画成一个标记，以其中事实最多者命名`,closeGroups:`收起各组`,more:e=>`等 ${e+1} 个`,unknown:`没有此编号的内容`},ru:{title:`Обозреватель`,begin:`Начните с названия`,beginWhy:`Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:`,strongest:`Кто с кем больше всего`,latest:`Последние мероприятия`,add:`Добавить`,undo:`Отменить`,redo:`Вернуть`,fit:`Показать всё`,closer:`Ближе`,farther:`Дальше`,lasso:`Лассо`,tidy:`Расположить заново`,clear:`Начать заново`,layout:`Расположение`,layouts:{force:`По связям`,rings:`По видам`,time:`По времени`},cap:`Не более`,list:e=>f(`ru`,e,{one:`# узел`,few:`# узла`,many:`# узлов`,other:`# узла`}),size:(e,t)=>`узлов: ${e}, фактов: ${t}`,filterList:`Фильтр списка`,isPicked:`выбрано`,isPinned:`закреплено`,types:`Виды: что показать`,window:`Время`,from:`С`,to:`По`,undated:`и без даты`,noDates:`Дат нет.`,wholeTime:`Всё время`,expand:`Раскрыть`,expandAll:`Всё`,collapse:`Свернуть`,hide:`Скрыть`,pin:`Закрепить`,unpin:`Открепить`,unhide:e=>`Показать скрытые: ${e}`,keepOnly:`Оставить только их`,picked:e=>`Выбрано: ${e}`,unpick:`Снять выбор`,around:`Вокруг`,depth:e=>f(`ru`,e,{one:`# шаг`,few:`# шага`,many:`# шагов`,other:`# шага`}),pathTo:`Путь до…`,pathPicked:`Пути между ними`,open:`Открыть страницу`,noPath:(e,t)=>`От «${e}» до «${t}» нет пути не длиннее 6 фактов.`,cut:e=>`ещё не показано: ${e}`,close:`Закрыть`,facts:`Факты`,nodes:`Узлы`,relation:`Связь`,detail:`Подробности`,degree:`Всего фактов`,names:`Названия`,nothingMore:`Показано всё.`,tables:`Таблицами`,tooMany:e=>`Узлов слишком много (${e}), чтобы рисовать каждый: они собраны в группы, которые открываются щелчком или Enter. В списке и таблицах есть все.`,linked:e=>`Факты между тем, что дали разные шаги, показаны только для первых узлов (${e}).`,groups:`Группами`,groupsWhy:`Собирает тех, у кого больше всего фактов друг с другом, в один знак с именем того, у кого их больше всего`,closeGroups:`Закрыть группы`,more:e=>`и ещё ${e}`,unknown:`Такого идентификатора нет`}}),Ze=l({organizationKind:`Kind`,level:`Level`,inception:`Founded`,dissolution:`Dissolved`,wikidataId:`Wikidata`,familyName:`Family name`,givenName:`Given name`,patronymic:`Patronymic`,nameCompleteness:`Name`,rank:`Rank`,iso2:`ISO 3166-1 alpha-2`,iso3:`ISO 3166-1 alpha-3`,validFrom:`From`,validTo:`To`,latitude:`Latitude`,longitude:`Longitude`,eventKind:`Kind`,date:`Date`,dayPart:`Time of day`,status:`Status`,description:`Description`,countMin:`Number`,countMax:`At most`,countQualifier:`The number is`,agreementKind:`Kind`,signed:`Signed`,inForce:`In force`,terminated:`Terminated`,scope:`Scope`,domain:`Field`,modality:`Modality`,notation:`Notation`,scheme:`Classification`,url:`Address`,publisher:`Publisher`,published:`Published`,retrieved:`Retrieved`,lang:`Language`,licence:`Licence`},{zh:{organizationKind:`类型`,level:`级别`,inception:`成立`,dissolution:`撤销`,wikidataId:`维基数据`,familyName:`姓`,givenName:`名`,patronymic:`父称`,nameCompleteness:`姓名`,rank:`级别`,validFrom:`自`,validTo:`至`,latitude:`纬度`,longitude:`经度`,eventKind:`类型`,date:`日期`,dayPart:`时段`,status:`状态`,description:`说明`,countMin:`人数`,countMax:`至多`,countQualifier:`人数为`,agreementKind:`类型`,signed:`签署`,inForce:`生效`,terminated:`终止`,scope:`范围`,domain:`领域`,modality:`性质`,notation:`编号`,scheme:`分类体系`,url:`地址`,publisher:`发布者`,published:`发布`,retrieved:`检索`,lang:`语言`,licence:`许可`},ru:{organizationKind:`Вид`,level:`Уровень`,inception:`Основание`,dissolution:`Упразднение`,wikidataId:`Викиданные`,familyName:`Фамилия`,givenName:`Имя`,patronymic:`Отчество`,nameCompleteness:`Имя`,rank:`Ранг`,validFrom:`С`,validTo:`По`,latitude:`Широта`,longitude:`Долгота`,eventKind:`Вид`,date:`Дата`,dayPart:`Время суток`,status:`Состояние`,description:`Описание`,countMin:`Число`,countMax:`Не более`,countQualifier:`Число указано`,agreementKind:`Вид`,signed:`Подписано`,inForce:`В силе`,terminated:`Прекращено`,scope:`Охват`,domain:`Область`,modality:`Характер`,notation:`Обозначение`,scheme:`Классификация`,url:`Адрес`,publisher:`Издатель`,published:`Опубликовано`,retrieved:`Получено`,lang:`Язык`,licence:`Лицензия`}});function Qe(){let e=P(Z),t=g(Xe,{});return(0,K.jsxs)(`section`,{className:Y.begin,"aria-label":e.begin,children:[(0,K.jsx)(`h2`,{children:e.begin}),(0,K.jsx)(`p`,{children:e.beginWhy}),(0,K.jsx)(de,{of:t,lines:4,children:({ties:t,events:n})=>(0,K.jsxs)(`div`,{className:Y.starts,children:[t.nodes.length>0&&(0,K.jsxs)(`div`,{children:[(0,K.jsx)(`h3`,{children:e.strongest}),(0,K.jsx)(`ul`,{children:t.nodes.map(({a:e,b:t,weight:n})=>(0,K.jsxs)(`li`,{children:[(0,K.jsxs)(C,{href:o(`/`,{path:`${e.id}~${t.id}`}),children:[e.name,` – `,t.name]}),` `,(0,K.jsx)(`small`,{children:n})]},`${e.id} ${t.id}`))})]}),n.nodes.length>0&&(0,K.jsxs)(`div`,{children:[(0,K.jsx)(`h3`,{children:e.latest}),(0,K.jsx)(`ul`,{children:n.nodes.map(e=>(0,K.jsxs)(`li`,{children:[(0,K.jsx)(C,{href:o(`/`,{ego:`${e.id}~1`,at:e.id}),children:e.name}),` `,(0,K.jsx)(`small`,{children:e.date})]},e.id))})]})]})})]})}var[$e,et]=[5e3,2e3],tt=e=>`+${e}`,nt=e=>e.startsWith(`+`)?e.slice(1):void 0,rt=e=>({marks:e.nodes,lines:e.edges,groups:[],between:[],inside:new Map});function it(e,t,n){let r=new Map;for(let n of e.nodes){let e=t.get(n.id)??n.id,i=r.get(e);i?i.push(n):r.set(e,[n])}let i=new Set(n.map(e=>t.get(e))),a=Math.floor(et/Math.max(1,i.size)),o=[],s=[],c=new Map;for(let[e,t]of r){let n=t.toSorted((t,n)=>Number(n.id===e)-Number(t.id===e)||(n.degree??0)-(t.degree??0)||(t.id<n.id?-1:1)),r=i.has(e)?n.slice(0,a):t.length===1?n:[],l=n[0];if(!l)continue;let u={...l,id:tt(e),folds:t.length-r.length,span:void 0};s.push({...u,folds:t.length}),u.folds>0&&o.push(u);for(let e of r)o.push(e),c.set(e.id,u.id)}let l=e=>c.has(e)?e:tt(t.get(e)??e),u=new Map,d=new Map;for(let n of e.edges){let e=[n.source,n.target].map(e=>tt(t.get(e)??e));e[0]!==e[1]&&d.set(e.join(` `),e);let[r,i]=[l(n.source),l(n.target)];if(r===i)continue;if(r===n.source&&i===n.target){u.set(n.id,{...n,facts:1});continue}let a=`${r} ${i}`,o=u.get(a);o?o.detail=String(++o.facts):u.set(a,{id:a,source:r,target:i,detail:`1`,facts:1})}return{marks:o,lines:[...u.values()],groups:s,between:[...d.values()],inside:c}}var at=[`force`,`rings`,`time`],ot={least:1,most:500};function st(e){let t=[];for(let[n,r]of e){let e=r.split(`~`),[i=``]=e;if(i){if(n===`show`&&t.push({kind:`show`,id:i}),n===`expand`){let n=Number(e[2]??25);t.push({kind:`expand`,id:i,type:e[1]||null,cap:Math.min(ot.most,Math.max(ot.least,n||25))})}n===`ego`&&t.push({kind:`ego`,id:i,depth:Math.min(3,Math.max(1,Number(e[1])||1))}),n===`path`&&e[1]&&t.push({kind:`path`,from:i,to:e[1]})}}let n=new Map;for(let t of e.getAll(`pin`)){let[e,r,i]=t.split(`~`);e&&Number.isFinite(Number(r))&&Number.isFinite(Number(i))&&n.set(e,[Number(r),Number(i)])}let r=t=>/^-?\d{4}-\d\d$/.test(e.get(t)??``)?e.get(t):``;return{steps:t,hidden:e.getAll(`hide`),pins:n,off:(e.get(`off`)??``).split(`,`).filter(pe),from:r(`from`),to:r(`to`),undated:e.get(`undated`)!==`no`,layout:at.find(t=>t===e.get(`layout`))??`force`,tidy:Math.max(0,Math.floor(Number(e.get(`tidy`))||0)),at:e.get(`at`)??``,picked:e.getAll(`pick`),grouped:e.get(`groups`)===`yes`,open:e.getAll(`open`),table:e.get(`table`)===`yes`}}function ct(e,t){let n=new URLSearchParams;for(let t of e.steps)n.append(t.kind,lt(t));let r={hide:e.hidden,pin:[...e.pins].map(([e,[t,n]])=>`${e}~${Math.round(t)}~${Math.round(n)}`),off:e.off.join(`,`),from:e.from,to:e.to,undated:e.undated?``:`no`,layout:e.layout===`force`?``:e.layout,tidy:e.tidy?String(e.tidy):``,at:e.at,pick:e.picked,groups:e.grouped?`yes`:``,open:e.open,table:e.table?`yes`:``};for(let[e,t]of Object.entries(r))for(let r of typeof t==`string`?[t]:t??[])r&&n.append(e,r);let i=new Set([`show`,`expand`,`ego`,`path`,...Object.keys(r)]);for(let[e,r]of t)i.has(e)||n.append(e,r);return`/${y(n)}`}function lt(e){switch(e.kind){case`show`:return e.id;case`expand`:return[e.id,e.type??``,e.cap].join(`~`);case`ego`:return`${e.id}~${e.depth}`;case`path`:return`${e.from}~${e.to}`}}function ut(e,t){let n=e.findIndex(e=>e.kind===t.kind&&(t.kind===`path`?lt(e)===lt(t):`id`in e&&e.id===t.id&&(t.kind!==`expand`||e.kind===`expand`&&e.type===t.type)));return n<0?[...e,t]:e.with(n,t)}var dt=(e,t)=>e.filter(e=>e.kind!==`expand`&&e.kind!==`ego`||e.id!==t),Q={ego:300,linked:2e3,part:500};function ft(e){switch(e.kind){case`show`:return{roots:[e.id],depth:0,relationships:null,perNode:1,limit:1};case`expand`:return{roots:[e.id],depth:1,relationships:e.type?[e.type]:null,perNode:e.cap,limit:e.cap+1};case`ego`:return{roots:[e.id],depth:e.depth,relationships:null,perNode:25,limit:Q.ego}}}function pt(e){let t=_(),n=L({queries:e.map(e=>e.kind===`path`?{queryKey:D(qe,e),queryFn:({signal:t})=>ie(qe,{from:e.from,to:e.to},t)}:{queryKey:D(Ge,ft(e)),queryFn:({signal:t})=>ie(Ge,ft(e),t)})}),r=`${t} ${e.map(e=>`${e.kind}=${lt(e)}`).join(`&`)} ${n.map(e=>e.dataUpdatedAt||e.errorUpdatedAt).join()}`,i=(0,W.useMemo)(()=>ht(e,n.map(e=>e.data?.data),n.map(e=>e.error)),[r]),a=n.some(e=>e.isPending),o=(0,W.useMemo)(()=>a||e.length<2?[]:mt([...i.nodes.keys()].slice(0,Q.linked)),[i,a,e.length]),s=L({queries:o.map(e=>{let t={roots:e,depth:0,relationships:null,perNode:1,limit:e.length};return{queryKey:D(Ge,t),queryFn:({signal:e})=>ie(Ge,t,e)}})}),c=a||s.some(e=>e.isFetching),l=s.map(e=>e.dataUpdatedAt).join();return(0,W.useMemo)(()=>{let e=new Map(i.nodes),t=new Map(i.edges);for(let{data:n}of s){for(let e of n?.data.neighborhood.edges??[])t.has(e.id)||t.set(e.id,_t(e));for(let{node:t,degree:r}of n?.data.neighborhood.nodes??[]){let n=e.get(t.id);n&&e.set(t.id,{...n,degree:r})}}let n=s.flatMap(({error:e},t)=>e?[{step:{kind:`show`,id:`${t}`},error:e}]:[]);return{...i,nodes:e,edges:t,errors:[...i.errors,...n.slice(0,1)],loading:c}},[i,l,c])}function mt(e){if(e.length<2)return[];if(e.length<=2*Q.part)return[e.toSorted()];let t=Array.from({length:Math.ceil(e.length/Q.part)},(t,n)=>e.slice(n*Q.part,(n+1)*Q.part));return t.flatMap((e,n)=>t.slice(n+1).map(t=>[...e,...t].sort()))}function ht(e,t,n){let r={nodes:new Map,edges:new Map,groups:[],cut:new Map,errors:[],unconnected:[],loading:!1};e.forEach((e,i)=>{let a=[];r.groups.push(a);let o=n[i];o&&r.errors.push({step:e,error:o});let s=t[i];if(!s)return;let c=(e,t)=>{let n=e.__typename??``,o=r.nodes.get(e.id);o?o.degree??=t:pe(n)&&(a.push(e.id),r.nodes.set(e.id,{id:e.id,type:n,name:e.name,degree:t,span:gt(e),step:i}))};if(`neighborhood`in s){for(let{node:e,degree:t}of s.neighborhood.nodes)c(e,t);for(let e of s.neighborhood.edges)r.edges.set(e.id,_t(e));for(let{node:t,omitted:n}of s.neighborhood.cut)e.kind!==`show`&&r.cut.set(t.id,(r.cut.get(t.id)??0)+n)}else{s.paths.paths.length===0&&r.unconnected.push(e);for(let e of s.paths.paths){for(let t of e.entities)c(t);for(let t of e.hops)for(let e of t.facts)r.edges.set(e.id,_t(e))}}});for(let e of r.edges.values())r.nodes.has(e.source)&&r.nodes.has(e.target)||r.edges.delete(e.id);return r}function gt(e){if(`start`in e)return R(e.start,e.end);if(`signed`in e)return z(e.signed)}function _t(e){let t=H[d()],n=[],r;return`hostRole`in e&&n.push(e.hostRole&&t.HostRole[e.hostRole]),`participantRole`in e&&n.push(e.roleAsStated??(e.participantRole&&t.ParticipantRole[e.participantRole])),`asOf`in e&&(r=e.from||e.to?R(e.from,e.to):z(e.asOf),n.push(e.from||e.to?`${e.from??`…`}–${e.to??`…`}`:e.asOf)),`partySigned`in e&&(r=R(e.partySigned??e.inForce,e.withdrawn),n.push(e.partySigned??e.inForce)),`signedOn`in e&&(r=z(e.signedOn),n.push(e.signedOn)),`succeededOn`in e&&n.push(e.kind&&t.SuccessionKind[e.kind],e.succeededOn),`ordinal`in e&&n.push(e.ordinal?`№ ${e.ordinal}`:null),{id:e.id,type:e.type,source:e.source.id,target:e.target.id,detail:n.filter(Boolean).join(`, `),span:r}}function vt(e,t){let n=new Set(t.hidden),r=[z(t.from)?.[0]??-1/0,z(t.to)?.[1]??1/0],i=t.from!==``||t.to!==``,a=e=>e===`Event`||e===`Agreement`,o=[...e.nodes.values()].filter(e=>n.has(e.id)||t.off.includes(e.type)?!1:i?e.span?ye(e.span,r):!a(e.type)||t.undated:!0),s=new Set(o.map(e=>e.id)),c=[...e.edges.values()].filter(e=>s.has(e.source)&&s.has(e.target)&&(!i||!e.span||ye(e.span,r))),l=[...e.nodes.values(),...e.edges.values()].flatMap(e=>e.span??[]).filter(Number.isFinite);return{nodes:o,edges:c,range:l.length>0?[Math.min(...l),Math.max(...l)]:void 0}}function yt({counts:e,off:t,onChange:n}){let r=P(Z),i=P(j);return(0,K.jsx)(`ul`,{className:Y.legend,"aria-label":r.types,children:e.map(([e,r])=>(0,K.jsx)(`li`,{children:(0,K.jsxs)(`button`,{type:`button`,"aria-pressed":!t.includes(e),onClick:()=>n(t.includes(e)?t.filter(t=>t!==e):[...t,e]),children:[(0,K.jsx)(fe,{type:e,label:!1}),` `,i[e],` `,(0,K.jsx)(`span`,{className:Y.number,children:r.toLocaleString()})]})},e))})}var bt=e=>e.normalize(`NFKD`).replace(/\p{M}+/gu,``).toLowerCase().trim(),xt=200;function St({nodes:e,all:t,at:n,picked:r,pins:i,onSelect:a,onPick:o,onKey:s}){let c=P(Z),l=P(S),u=_(),[d,f]=(0,W.useState)(``),[p,m]=(0,W.useState)(xt),[h,g]=(0,W.useState)(``),v=(0,W.useRef)(null),y=(0,W.useMemo)(()=>{let t=new Intl.Collator(u,{numeric:!0}),n=bt(d);return e.filter(e=>bt(e.name).includes(n)).sort((e,n)=>Number(n.folds!==void 0)-Number(e.folds!==void 0)||t.compare(e.name,n.name))},[e,d,u]),b=y.slice(0,p),x=b.some(e=>e.id===h)?h:b.find(e=>e.id===n)?.id??b[0]?.id,ee=e=>{let t=b[Math.min(b.length-1,Math.max(0,b.findIndex(e=>e.id===x)+e))];t&&(g(t.id),v.current?.querySelector(`[data-id="${CSS.escape(t.id)}"]`)?.focus())};return(0,K.jsxs)(`div`,{className:Y.list,children:[(0,K.jsx)(re,{size:`xs`,type:`search`,"aria-label":c.filterList,placeholder:c.filterList,value:d,onChange:e=>f(e.currentTarget.value)}),(0,K.jsx)(`ul`,{ref:v,role:`listbox`,"aria-label":c.list(t),"aria-multiselectable":!0,tabIndex:-1,children:b.map(e=>(0,K.jsxs)(`li`,{role:`option`,"data-id":e.id,"aria-selected":e.id===n,"data-picked":r.includes(e.id),tabIndex:e.id===x?0:-1,onFocus:()=>g(e.id),onClick:()=>a(e.id),onKeyDown:t=>{let n={ArrowDown:1,ArrowUp:-1,PageDown:10,PageUp:-10,Home:-b.length,End:b.length}[t.key];n===void 0?t.key===`Enter`?a(e.id):t.key===` `?(t.preventDefault(),e.folds===void 0&&o(r.includes(e.id)?r.filter(t=>t!==e.id):[...r,e.id])):s(t,e.id):(t.preventDefault(),ee(n))},children:[(0,K.jsx)(fe,{type:e.type}),` `,(0,K.jsx)(`bdi`,{children:e.name}),e.folds!==void 0&&(0,K.jsx)(`span`,{className:Y.mark,children:c.more(e.folds-1)}),r.includes(e.id)&&(0,K.jsx)(`span`,{className:Y.mark,children:c.isPicked}),i.has(e.id)&&(0,K.jsx)(`span`,{className:Y.mark,children:c.isPinned})]},e.id))}),(0,K.jsx)(oe,{shown:b.length,all:y.length,more:()=>m(p+xt)}),y.length===0&&(0,K.jsx)(`p`,{className:Y.note,children:l.nothingFound})]})}function Ct({loaded:e,seen:t,mustGroup:n,canDraw:r}){let i=P(Z),a=t=>e.nodes.get(t)?.name??t,o=[...e.unconnected.flatMap(e=>e.kind===`path`?[{text:i.noPath(a(e.from),a(e.to)),color:`gray`}]:[]),...n?[{text:i.tooMany(t.nodes.length),color:`orange`}]:[],...e.nodes.size>Q.linked?[{text:i.linked(Q.linked),color:`orange`}]:[],...r?[]:[{text:i.noWebGL,color:`orange`}]];return(0,K.jsxs)(K.Fragment,{children:[e.errors.map(({error:e,step:t})=>(0,K.jsx)(le,{error:e},JSON.stringify(t))),o.map(({text:e,color:t})=>(0,K.jsx)(O,{color:t,variant:`outline`,className:Y.alert,children:e},e))]})}function wt({at:e,loaded:t,state:n,cap:r,actions:i}){let a=P(Z),o=t.nodes.get(e),s=t.edges.get(e);return(0,K.jsxs)(`aside`,{className:Y.panel,"aria-label":o?.name??s?.type??a.unknown,children:[(0,K.jsx)(ae,{className:Y.close,"aria-label":a.close,onClick:()=>i.select(``)}),o?(0,K.jsx)(Tt,{node:o,loaded:t,state:n,cap:r,actions:i},e):s?(0,K.jsx)(At,{edge:s,loaded:t,select:i.select},e):!t.loading&&(0,K.jsx)(se,{title:a.unknown,why:` `})]})}function Tt({node:e,loaded:t,state:n,cap:r,actions:i}){let a=P(Z),o=P(j),s=V().FactType,c=g(Je,{id:e.id}),l=g(Ke,{id:e.id}),u=n.steps.some(t=>(t.kind===`expand`||t.kind===`ego`)&&t.id===e.id),d=n.steps.find(t=>t.kind===`ego`&&t.id===e.id),f=l.data?.data.neighborhood.cut??[],p=new Map;for(let n of t.edges.values())(n.source===e.id||n.target===e.id)&&p.set(n.type,(p.get(n.type)??0)+1);let m=f.reduce((e,{omitted:t})=>e+t,0);return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsxs)(`p`,{className:Y.kind,children:[(0,K.jsx)(fe,{type:e.type,label:!1}),` `,o[e.type]]}),(0,K.jsx)(`h2`,{dir:`auto`,children:e.name}),M[e.type]&&(0,K.jsx)(C,{href:x(e.id),children:a.open}),(0,K.jsxs)(ce,{gap:6,my:`xs`,children:[u&&(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>i.collapse(e.id),children:a.collapse}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>i.hide([e.id]),children:a.hide}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>i.pin(e.id),children:n.pins.has(e.id)?a.unpin:a.pin}),(0,K.jsx)(xe,{id:e.id,size:`compact-xs`})]}),(0,K.jsxs)(`section`,{"aria-label":a.expand,className:Y.offers,children:[(0,K.jsx)(`h3`,{children:a.expand}),(0,K.jsxs)(`div`,{className:Y.expand,children:[f.length>1&&(0,K.jsxs)(k,{size:`compact-sm`,variant:`light`,onClick:()=>i.add({kind:`expand`,id:e.id,type:null,cap:r}),children:[a.expandAll,` `,(0,K.jsx)(Et,{of:m})]}),f.map(({relationship:t,omitted:n})=>(0,K.jsxs)(k,{size:`compact-sm`,variant:`default`,disabled:(p.get(t)??0)>=n,onClick:()=>i.add({kind:`expand`,id:e.id,type:t,cap:r}),children:[s[t],` `,(0,K.jsx)(Et,{of:n,shown:p.get(t)})]},t))]}),l.data&&f.length===0&&(0,K.jsx)(`p`,{className:Y.note,children:a.nothingMore}),(t.cut.get(e.id)??0)>0&&(0,K.jsx)(`p`,{className:Y.note,children:a.cut(t.cut.get(e.id)??0)}),(0,K.jsx)(`h3`,{id:`around`,children:a.around}),(0,K.jsx)(U,{size:`xs`,"aria-labelledby":`around`,value:d?.kind===`ego`?String(d.depth):``,data:[`1`,`2`,`3`].map(e=>({value:e,label:a.depth(Number(e))})),onChange:t=>i.add({kind:`ego`,id:e.id,depth:Number(t)})}),(0,K.jsx)(`div`,{className:Y.way,children:(0,K.jsx)(ue,{label:a.pathTo,onChoose:t=>i.add({kind:`path`,from:e.id,to:t.id})})})]}),(0,K.jsx)(de,{of:c,lines:3,children:e=>e.node&&`name`in e.node?(0,K.jsx)(kt,{of:e.node}):null})]})}function Et({of:e,shown:t}){return(0,K.jsx)(`span`,{className:Y.number,children:t&&t<e?`${t}/${e}`:e})}var Dt=new Set([`__typename`,`id`,`name`,`names`,`claims`,`organization`,`text`,`title`]),Ot={organizationKind:`OrganizationKind`,level:`OrganizationLevel`,nameCompleteness:`NameCompleteness`,rank:`PositionRank`,eventKind:`EventKind`,dayPart:`DayPart`,status:`EventStatus`,countQualifier:`CountQualifier`,agreementKind:`AgreementKind`,scope:`AgreementScope`,modality:`Modality`};function kt({of:e}){let t=P(Z),n=P(S),r=V(),i=P(Ze),a=Object.entries(e).flatMap(([e,t])=>Dt.has(e)||t==null?[]:[[e,String(t)]]),o=e.names.nodes.filter(t=>t.value!==e.name);return(0,K.jsxs)(K.Fragment,{children:[a.length>0&&(0,K.jsx)(`dl`,{className:Y.values,children:a.map(([e,t])=>(0,K.jsxs)(`div`,{children:[(0,K.jsx)(`dt`,{children:i[e]}),(0,K.jsx)(`dd`,{children:e===`url`?(0,K.jsx)(A,{href:t,children:t}):e in Ot?r[Ot[e]][t]:t})]},e))}),o.length>0&&(0,K.jsxs)(`section`,{children:[(0,K.jsx)(`h3`,{children:t.names}),(0,K.jsx)(`ul`,{className:Y.names,children:o.map(e=>(0,K.jsxs)(`li`,{children:[(0,K.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value}),` `,(0,K.jsx)(`small`,{children:[e.lang,e.kind&&r.NameKind[e.kind]].filter(Boolean).join(`, `)})]},`${e.value} ${e.lang}`))})]}),(0,K.jsx)(`h3`,{children:n.sources}),(0,K.jsx)(be,{claims:e.claims})]})}function At({edge:e,loaded:t,select:n}){let r=P(S),i=V().FactType,a=g(Ye,{id:e.id}),o=e=>{let r=t.nodes.get(e);return(0,K.jsxs)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e),children:[(0,K.jsx)(fe,{type:r?.type??``}),` `,(0,K.jsx)(`bdi`,{children:r?.name??e})]})};return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsxs)(`h2`,{className:Y.fact,children:[o(e.source),` `,(0,K.jsx)(`em`,{children:i[e.type]}),` `,o(e.target)]}),e.detail&&(0,K.jsx)(`p`,{children:e.detail}),(0,K.jsx)(xe,{id:e.id,size:`compact-xs`}),(0,K.jsx)(`h3`,{children:r.sources}),(0,K.jsx)(de,{of:a,lines:3,children:e=>(0,K.jsx)(be,{claims:e.claims})})]})}function jt(e){let t=Ge.toString(),n=t.slice(t.indexOf(`fragment`)),[r,i,a]=[[],[],{}],o=(e,t,n)=>(i.push(`$${e}: ${t}`),a[e]=n,`$${e}`);e.slice(0,20).forEach((e,t)=>{let n=t+1;if(e.kind===`path`){let t=`from: ${o(`from${n}`,`ID!`,e.from)}, to: ${o(`to${n}`,`ID!`,e.to)}`;r.push(`  step${n}: paths(${t}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`);return}let{roots:i,depth:a,relationships:s,perNode:c,limit:l}=ft(e),u=s?`, relationships: [${s.join(`, `)}]`:``;r.push(`  step${n}: neighborhood(roots: ${o(`roots${n}`,`[ID!]!`,i)}, depth: ${a}${u}, perNode: ${c}, limit: ${l}) {\n    ...Part\n  }`)});let s=r.some(e=>e.includes(`...Part`))?n:n.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/,``);return{document:`query Explorer(${i.join(`, `)}) {\n${r.join(`
`)}\n}\n${s}`,variables:a}}function Mt({seen:e,loaded:t,select:n}){let r=P(Z),i=P(S),a=P(j),o=V().FactType,s=(0,W.useMemo)(()=>{let e=e=>t.nodes.get(e),i=t=>(0,K.jsx)(te,{of:{__typename:e(t)?.type,id:t,name:e(t)?.name??t}});return[{key:`from`,header:r.from,value:t=>e(t.source)?.name,show:e=>i(e.source)},{key:`relation`,header:r.relation,value:e=>o[e.type],short:!0,show:e=>(0,K.jsx)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e.id),children:o[e.type]})},{key:`to`,header:r.to,value:t=>e(t.target)?.name,show:e=>i(e.target)},{key:`detail`,header:r.detail,value:e=>e.detail||null,show:e=>e.detail||` `},{key:`fact`,header:`id`,value:e=>e.id,hidden:!0}]},[t.nodes,r,o,n]),c=(0,W.useMemo)(()=>[{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,K.jsx)(te,{of:{...e,__typename:e.type}})},{key:`type`,header:i.type,value:e=>a[e.type],short:!0},{key:`date`,header:i.date,value:e=>e.span?Nt(e.span):null,show:e=>e.span?Nt(e.span):e.type===`Event`||e.type===`Agreement`?``:` `,short:!0},{key:`degree`,header:r.degree,value:e=>e.degree,numeric:!0},{key:`id`,header:`id`,value:e=>e.id,hidden:!0}],[i,a,r]);return(0,K.jsxs)(K.Fragment,{children:[(0,K.jsx)(ve,{name:r.facts,rows:e.edges,columns:s,idOf:e=>e.id,param:`sortFacts`}),(0,K.jsx)(ve,{name:r.nodes,rows:e.nodes,columns:c,idOf:e=>e.id,param:`sortNodes`})]})}var Nt=([e,t])=>[e,t].map(e=>Number.isFinite(e)?B(e):`…`).filter((e,t,n)=>t===0||e!==n[0]).join(`–`);function Pt({range:e,from:t,to:n,undated:r,onChange:i}){let a=P(Z),[o,s]=e??[0,0],c=t?z(t)?.[0]??o:o,l=n?z(n)?.[1]??s:s,[u,d]=(0,W.useState)([c,l]);if((0,W.useEffect)(()=>d([c,l]),[c,l]),!e)return(0,K.jsx)(`p`,{className:Y.note,children:a.noDates});let f=[Math.min(o,c),Math.max(s,l)];return(0,K.jsxs)(`div`,{className:Y.window,role:`group`,"aria-label":a.window,children:[(0,K.jsx)(`span`,{className:Y.month,children:B(u[0])}),(0,K.jsx)(J,{className:Y.slider,min:f[0],max:f[1]>f[0]?f[1]:f[0]+1,step:1,minRange:0,label:B,value:u,thumbFromLabel:a.from,thumbToLabel:a.to,onChange:d,onChangeEnd:([e,t])=>i({from:e<=o?``:B(e),to:t>=s?``:B(t)})}),(0,K.jsx)(`span`,{className:Y.month,children:B(u[1])}),(0,K.jsx)(Se,{size:`xs`,label:a.undated,checked:r,disabled:!t&&!n,onChange:e=>i({undated:e.currentTarget.checked})}),(t||n)&&(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>i({from:``,to:``}),children:a.wholeTime})]})}var Ft=[`5`,`10`,`25`,`50`,`100`,`250`,`500`];function It({state:e,seen:t,cap:n,lasso:r,grouped:i,mustGroup:a,canvas:o,actions:s}){let c=P(Z);return(0,K.jsxs)(`div`,{className:Y.bar,role:`toolbar`,"aria-label":c.title,children:[(0,K.jsx)(ue,{label:c.add,onChoose:e=>s.add({kind:`show`,id:e.id})}),(0,K.jsxs)(k.Group,{children:[(0,K.jsx)(k,{size:`xs`,variant:`default`,disabled:!s.undo,onClick:s.undo,children:c.undo}),(0,K.jsx)(k,{size:`xs`,variant:`default`,disabled:!s.redo,onClick:s.redo,children:c.redo})]}),(0,K.jsxs)(k.Group,{children:[(0,K.jsx)(k,{size:`xs`,variant:`default`,"aria-label":c.closer,onClick:()=>o.current?.zoom(1/1.4),children:`+`}),(0,K.jsx)(k,{size:`xs`,variant:`default`,"aria-label":c.farther,onClick:()=>o.current?.zoom(1.4),children:`−`}),(0,K.jsx)(k,{size:`xs`,variant:`default`,onClick:()=>o.current?.fit(),children:c.fit})]}),(0,K.jsx)(k,{size:`xs`,variant:r?`filled`:`default`,"aria-pressed":r,onClick:()=>s.param(`lasso`,r?``:`yes`),children:c.lasso}),(0,K.jsx)(Ce,{size:`xs`,"aria-label":c.layout,value:e.layout,data:at.map(e=>({value:e,label:c.layouts[e]})),onChange:e=>s.set({layout:e.currentTarget.value})}),(0,K.jsx)(k,{size:`xs`,variant:i?`filled`:`default`,"aria-pressed":i,disabled:a,title:c.groupsWhy,onClick:()=>s.set({grouped:!e.grouped,open:[]}),children:c.groups}),i&&e.open.length>0&&(0,K.jsx)(k,{size:`xs`,variant:`default`,onClick:()=>s.set({open:[]}),children:c.closeGroups}),(0,K.jsx)(k,{size:`xs`,variant:`default`,onClick:()=>s.set({tidy:e.steps.length,pins:new Map}),children:c.tidy}),(0,K.jsx)(Ce,{size:`xs`,"aria-label":c.cap,value:String(n),data:Ft.map(e=>({value:e,label:`${c.cap} ${e}`})),onChange:e=>s.param(`cap`,e.currentTarget.value===`25`?``:e.currentTarget.value)}),(0,K.jsx)(k,{size:`xs`,variant:`default`,onClick:s.clear,children:c.clear}),e.hidden.length>0&&(0,K.jsx)(k,{size:`xs`,variant:`default`,onClick:()=>s.set({hidden:[]}),children:c.unhide(e.hidden.length)}),e.picked.length>0&&(0,K.jsx)(Lt,{state:e,seen:t,actions:s})]})}function Lt({state:e,seen:t,actions:n}){let r=P(Z),{picked:i}=e,[a,o]=i;return(0,K.jsxs)(`div`,{className:Y.picked,role:`group`,"aria-label":r.picked(i.length),children:[(0,K.jsx)(`span`,{children:r.picked(i.length)}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>n.hide(i),children:r.hide}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>{let r=t.nodes.map(e=>e.id).filter(e=>!i.includes(e));n.set({hidden:[...new Set([...e.hidden,...r])],picked:[]})},children:r.keepOnly}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>n.pinAt(i),children:r.pin}),i.length===2&&a&&o&&(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>n.add({kind:`path`,from:a,to:o}),children:r.pathPicked}),(0,K.jsx)(k,{size:`compact-xs`,variant:`default`,onClick:()=>n.look({picked:[]}),children:r.unpick})]})}var Rt=`entente-explorer`;function zt(){let e=history.state;return typeof e?.step==`number`&&typeof e.visit==`string`?{step:e.step,visit:e.visit}:{step:0,visit:``}}function Bt(){try{return JSON.parse(sessionStorage.getItem(Rt)??``)}catch{return{step:0,visit:``}}}var Vt=()=>()=>{};function Ht(){c();let e=(0,W.useSyncExternalStore)(Vt,()=>zt().step),t=(0,W.useSyncExternalStore)(Vt,()=>Bt().visit===zt().visit?Bt().step:0);return{change:(0,W.useCallback)(e=>{let t=zt(),n={step:t.step+1,visit:t.visit||crypto.randomUUID()};t.visit||history.replaceState({step:0,visit:n.visit},``,location.href),sessionStorage.setItem(Rt,JSON.stringify(n)),v(e,{state:n})},[]),undo:e>0?()=>history.back():void 0,redo:e<t?()=>history.forward():void 0}}var Ut=()=>new URLSearchParams(location.search),$=()=>st(Ut()),Wt=e=>Number(e.get(`cap`))||25;function Gt(e){let{change:t,undo:n,redo:r}=Ht(),i=(0,W.useCallback)(e=>t(ct({...$(),...e},Ut())),[t]);return(0,W.useMemo)(()=>{let a=e=>v(ct({...$(),...e},Ut()),{replace:!0}),o=e=>i({steps:ut($().steps,e),at:e.kind===`path`?$().at:e.id}),s=(t,n)=>{let r=new Map($().pins);for(let i of t){let t=n??e?.get(i);t&&r.set(i,t)}i({pins:r})};return{set:i,look:a,param:(e,t)=>{let n=Ut();t?n.set(e,t):n.delete(e),v(ct(st(n),n),{replace:!0})},add:o,expand:e=>o({kind:`expand`,id:e,type:null,cap:Wt(Ut())}),collapse:e=>i({steps:dt($().steps,e)}),hide:e=>i({hidden:[...new Set([...$().hidden,...e])],at:e.includes($().at)?``:$().at,picked:[]}),pin:e=>{let t=new Map($().pins);t.delete(e)?i({pins:t}):s([e])},pinAt:s,select:e=>{let t=nt(e);t===void 0?a({at:e}):i({open:[...new Set([...$().open,t])]})},clear:()=>t(`/`),undo:n,redo:r}},[i,t,e,n,r])}function Kt(e,t){return(n,r=$().at)=>{let i=n.ctrlKey||n.metaKey;if(n.altKey)return;let a=n.key.toLowerCase(),{picked:o}=$();if(a===`u`||i&&a===`z`&&!n.shiftKey)e.undo?.();else if(a===`r`&&!i)e.redo?.();else if(i&&(a===`y`||a===`z`&&n.shiftKey))e.redo?.();else if(i)return;else if(a===`f`||a===`0`)t.current?.fit();else if(a===`escape`)e.look({at:``,picked:[]});else if(r===``)return;else if(nt(r)!==void 0){if(a!==`e`)return;e.select(r)}else if(a===`e`)e.expand(r);else if(a===`c`)e.collapse(r);else if(a===`h`||a===`delete`)e.hide(o.length>0?o:[r]);else if(a===`p`)e.pin(r);else return;n.preventDefault()}}function qt(e){let[t,n]=(0,W.useState)(),r=(0,W.useRef)(void 0),i=(0,W.useRef)(0);return(0,W.useEffect)(()=>()=>r.current?.terminate(),[]),(0,W.useEffect)(()=>{e&&(r.current||(r.current=new Worker(new URL(`/assets/worker-place.worker.js`,``+import.meta.url),{type:`module`}),r.current.onmessage=({data:e})=>{e.turn===i.current&&n(e)}),r.current.postMessage({...e,turn:++i.current}))},[e]),t}function Jt(e,t){let n=qt((0,W.useMemo)(()=>t?{nodes:e.nodes.map(e=>e.id),edges:e.edges.map(e=>[e.source,e.target])}:void 0,[e,t]));return t&&n&&`communities`in n?n.communities:void 0}function Yt(e,t,n){let r=Xt(e,t,n),i=qt((0,W.useMemo)(()=>r&&{plan:r},[r]));return i&&`at`in i?i.at:void 0}function Xt(e,t,{layout:n,tidy:r,pins:i}){let a=(0,W.useRef)(void 0),o=[...i].map(([e,t])=>`${e} ${t}`).join(),s=t&&t.groups.length>0?t:void 0;return(0,W.useMemo)(()=>{if(e.loading||e.nodes.size===0||!t)return a.current;let o=s?[...s.groups,...s.marks.filter(e=>e.folds===void 0)]:[...e.nodes.values()];return a.current={layout:n,groups:s?[s.groups.map(e=>e.id),[...s.inside.keys()]]:[e.groups.slice(0,r).flat(),...e.groups.slice(r)],edges:s?[...s.between,...s.inside,...s.lines.map(e=>[e.source,e.target])]:[...e.edges.values()].map(e=>[e.source,e.target]),pins:[...i],types:Object.fromEntries(o.map(e=>[e.id,e.type])),months:Object.fromEntries(o.flatMap(e=>e.span?[[e.id,Number.isFinite(e.span[0])?e.span[0]:e.span[1]]]:[]))},a.current},[e,s,t===void 0,n,r,o])}var Zt=e({default:()=>tn}),Qt=(0,W.lazy)(()=>we(async()=>{let{Canvas:e}=await import(`./Canvas.js`);return{Canvas:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8])).then(({Canvas:e})=>({default:e}))),$t=(()=>{try{return document.createElement(`canvas`).getContext(`webgl2`)!==null}catch{return!1}})(),en=new Map;function tn(){let{params:e}=c(),t=(0,W.useMemo)(()=>st(e),[e]),n=t.steps.map(e=>JSON.stringify(e)).join(),r=(0,W.useMemo)(()=>t.steps,[n]),i=pt(r),a=(0,W.useMemo)(()=>vt(i,t),[i,t]),o=a.nodes.length>$e,s=nn(a,t,o),l=Yt(i,s,t),u=Gt(l);return r.length===0?(0,K.jsx)(rn,{actions:u}):(0,K.jsx)(an,{state:t,loaded:i,seen:a,drawn:s,places:l,mustGroup:o,actions:u})}function nn(e,{grouped:t,open:n},r){let i=t||r,a=Jt(e,i),o=n.join(` `);return(0,W.useMemo)(()=>i?a&&it(e,a,n):rt(e),[e,i,a,o])}function rn({actions:e}){let t=P(Z);return(0,K.jsxs)(I,{title:t.title,children:[(0,K.jsx)(`div`,{className:Y.first,children:(0,K.jsx)(ue,{onChoose:t=>e.add({kind:`show`,id:t.id})})}),(0,K.jsx)(Qe,{})]})}function an({state:e,loaded:t,seen:n,drawn:r,places:i,mustGroup:a,actions:o}){let s=P(Z),{params:l}=c(),u=(0,W.useRef)(null),d=Kt(o,u),f=Wt(l),p=l.get(`lasso`)===`yes`,m=(0,W.useMemo)(()=>sn(t),[t.nodes]),h=(0,W.useMemo)(()=>new Map(e.pins),[l]),g=(0,W.useMemo)(()=>jt(e.steps),[e.steps]),_=(0,W.useMemo)(()=>[...r?.marks.filter(e=>e.folds!==void 0)??[],...n.nodes],[r,n.nodes]);return(0,K.jsxs)(I,{title:s.title,full:!0,actions:(0,K.jsx)(F,{document:g.document,variables:g.variables}),children:[(0,K.jsx)(It,{state:e,seen:n,cap:f,lasso:p,grouped:e.grouped||a,mustGroup:a,canvas:u,actions:o}),(0,K.jsx)(Ct,{loaded:t,seen:n,mustGroup:a,canDraw:$t}),(0,K.jsx)(yt,{counts:m,off:e.off,onChange:e=>o.set({off:e})}),(0,K.jsx)(Pt,{range:n.range,from:e.from,to:e.to,undated:e.undated,onChange:e=>o.set(e)}),(0,K.jsxs)(`div`,{className:Y.stage,"data-panel":e.at!==``,children:[(0,K.jsx)(St,{nodes:_,all:n.nodes.length,at:e.at,picked:e.picked,pins:h,onSelect:o.select,onPick:e=>o.look({picked:e}),onKey:d}),$t&&(0,K.jsx)(on,{state:e,loaded:t,seen:n,counts:m,canvas:u,children:(0,K.jsx)(Qt,{ref:u,marks:r?.marks??[],lines:r?.lines??[],places:i??en,pins:h,at:e.at,picked:e.picked,lasso:p,label:s.canvas,onSelect:o.select,onExpand:o.expand,onPin:(e,t)=>o.pinAt([e],t),onPick:e=>o.look({picked:e}),onKey:d})}),e.at!==``&&(0,K.jsx)(wt,{at:e.at,loaded:t,state:e,cap:f,actions:o})]}),(0,K.jsx)(`p`,{className:Y.note,children:s.shortcuts}),(0,K.jsxs)(`details`,{className:Y.tables,open:e.table||!$t,onToggle:t=>t.currentTarget.open!==(e.table||!$t)&&o.look({table:t.currentTarget.open}),children:[(0,K.jsx)(`summary`,{children:s.tables}),(0,K.jsx)(Mt,{seen:n,loaded:t,select:o.select})]})]})}function on({state:e,loaded:t,seen:n,counts:r,canvas:i,children:a}){let o=P(Z),s=P(S),c=P(j),l=e=>t.nodes.get(e)?.name??e,u=o.size(n.nodes.length,n.edges.length),d=e.steps.map(e=>e.kind===`path`?`${l(e.from)} – ${l(e.to)}`:e.kind===`show`?l(e.id):`${l(e.id)} (${e.kind===`ego`?o.depth(e.depth):o.expand.toLowerCase()})`),f=e.from||e.to?`${o.window}: ${e.from||`…`}–${e.to||`…`}`:``;return(0,K.jsx)(_e,{bare:!0,title:`${o.title}: ${[...t.nodes.values()].slice(0,3).map(e=>e.name).join(`, `)}`,filters:[d.join(`, `),f,u].filter(Boolean),legend:r.filter(([t])=>!e.off.includes(t)).map(([e])=>({label:c[e],colour:w[e]})),source:`Entente`,svg:()=>i.current.draw(),actions:(0,K.jsx)(`span`,{className:Y.size,role:`status`,children:t.loading?s.loading:u}),children:(0,K.jsx)(W.Suspense,{fallback:(0,K.jsx)(E,{}),children:a})})}function sn(e){let t=new Map;for(let n of e.nodes.values())t.set(n.type,(t.get(n.type)??0)+1);return ne.flatMap(e=>t.has(e)?[[e,t.get(e)??0]]:[])}export{tn as default,Y as n,Zt as t};