const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Canvas.js","assets/rolldown-runtime.js","assets/graphology.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css","assets/Claims.js","assets/Claims.css"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{$ as n,A as r,B as i,D as a,Dt as o,Et as s,Ft as c,H as l,I as u,It as d,J as f,L as p,M as m,Mt as h,N as g,Nt as _,O as v,P as y,Q as b,R as x,S,St as C,T as ee,U as w,V as T,W as E,X as D,Y as te,Z as O,_ as ne,_t as re,b as k,c as A,ct as ie,d as ae,et as j,f as M,ft as oe,g as se,h as ce,i as le,j as ue,k as de,lt as fe,mt as pe,n as N,o as me,p as he,pt as P,q as ge,r as F,rt as _e,s as I,st as L,t as ve,u as R,v as z,vt as ye,w as B,wt as V,x as H,y as be,z as U}from"./dashboard.js";import{t as xe}from"./NativeSelect.js";import{n as Se,t as Ce}from"./jsx-runtime.js";import{i as we,n as Te,r as W,t as Ee}from"./Figure.js";import{i as G,r as De,t as Oe}from"./Claims.js";import{t as ke}from"./SegmentedControl.js";import{t as Ae}from"./Checkbox.js";import{t as je}from"./preload-helper.js";function Me(e,t,n){return t===void 0&&n===void 0?e:t!==void 0&&n===void 0?Math.max(e,t):Math.min(t===void 0&&n!==void 0?e:Math.max(e,t),n)}var K=t(Se(),1);function Ne(e,t,n=`ltr`){let r=(0,K.useRef)(!1),i=(0,K.useRef)(!1),a=(0,K.useRef)(0),o=(0,K.useRef)(null),[s,c]=(0,K.useState)(!1);return(0,K.useEffect)(()=>(r.current=!0,()=>{o.current?.()}),[]),{ref:(0,K.useCallback)(s=>{let l=({x:t,y:i})=>{cancelAnimationFrame(a.current),a.current=requestAnimationFrame(()=>{if(r.current&&s){s.style.userSelect=`none`;let r=s.getBoundingClientRect();if(r.width&&r.height){let a=Me((t-r.left)/r.width,0,1);e({x:n===`ltr`?a:1-a,y:Me((i-r.top)/r.height,0,1)})}}})},u=()=>{document.addEventListener(`mousemove`,h),document.addEventListener(`mouseup`,p),document.addEventListener(`touchmove`,_,{passive:!1}),document.addEventListener(`touchend`,p)},d=()=>{document.removeEventListener(`mousemove`,h),document.removeEventListener(`mouseup`,p),document.removeEventListener(`touchmove`,_),document.removeEventListener(`touchend`,p)},f=()=>{!i.current&&r.current&&(i.current=!0,typeof t?.onScrubStart==`function`&&t.onScrubStart(),c(!0),u())},p=()=>{i.current&&r.current&&(i.current=!1,c(!1),d(),setTimeout(()=>{typeof t?.onScrubEnd==`function`&&t.onScrubEnd()},0))},m=e=>{f(),e.preventDefault(),h(e)},h=e=>l({x:e.clientX,y:e.clientY}),g=e=>{e.cancelable&&e.preventDefault(),f(),_(e)},_=e=>{e.cancelable&&e.preventDefault(),l({x:e.changedTouches[0].clientX,y:e.changedTouches[0].clientY})};return s?.addEventListener(`mousedown`,m),s?.addEventListener(`touchstart`,g,{passive:!1}),o.current=()=>{d(),cancelAnimationFrame(a.current)},()=>{s&&(s.removeEventListener(`mousedown`,m),s.removeEventListener(`touchstart`,g))}},[n,e]),active:s}}function Pe(e,t){return t.length===0?e:t.reduce((t,n)=>Math.abs(n-e)<Math.abs(t-e)?n:t)}var[Fe,Ie]=c(`SliderProvider was not found in tree`),q=Ce();function Le({size:e,disabled:t,variant:n,color:r,thumbSize:i,radius:a,orientation:o,...s}){let{getStyles:c}=Ie();return(0,q.jsx)(P,{tabIndex:-1,variant:n,size:e,...c(`root`),mod:{orientation:o},...s})}Le.displayName=`@mantine/core/SliderRoot`;function Re({max:e,min:t,value:n,position:r,label:i,dragging:a,onMouseDown:o,onKeyDownCapture:s,labelTransitionProps:c,labelAlwaysOn:l,thumbLabel:u,thumbValueText:d,onFocus:f,onBlur:p,showLabelOnHover:m,isHovered:h,children:g=null,disabled:_,orientation:v=`horizontal`,className:y,style:b,ref:x,...S}){let{getStyles:C}=Ie(),[ee,w]=(0,K.useState)(!1),T=l||a||ee||m&&h,E=typeof d==`function`?d(n):d;return(0,q.jsxs)(P,{...S,tabIndex:_?-1:0,role:`slider`,"aria-label":u,"aria-valuemax":e,"aria-valuemin":t,"aria-valuenow":n,"aria-valuetext":E,"aria-disabled":_,"aria-orientation":v,ref:x,__vars:{"--slider-thumb-offset":`${r}%`},...C(`thumb`,{focusable:!0,className:y,style:b}),mod:{dragging:a,disabled:_},onFocus:e=>{w(!0),typeof f==`function`&&f(e)},onBlur:e=>{w(!1),typeof p==`function`&&p(e)},onTouchStart:o,onMouseDown:o,onKeyDownCapture:s,onClick:e=>e.stopPropagation(),children:[g,(0,q.jsx)(fe,{mounted:i!=null&&!!T,transition:`fade`,duration:0,...c,children:e=>(0,q.jsx)(`div`,{...C(`label`,{style:e}),children:i})})]})}Re.displayName=`@mantine/core/SliderThumb`;function ze({value:e,min:t,max:n}){let r=(e-t)/(n-t)*100;return Math.min(Math.max(r,0),100)}function Be({mark:e,offset:t,value:n,inverted:r=!1,startPointValue:i}){return typeof i==`number`&&!r?e.value>=i&&e.value<=n||e.value<=i&&e.value>=n:r?typeof t==`number`&&e.value<=t||e.value>=n:typeof t==`number`?e.value>=t&&e.value<=n:e.value<=n}function Ve({marks:e,min:t,max:n,disabled:r,value:i,offset:a,inverted:o,startPointValue:s}){let{getStyles:c}=Ie();if(!e)return null;let l=e.map((e,l)=>e.hidden?null:(0,K.createElement)(P,{...c(`markWrapper`),__vars:{"--mark-offset":`${ze({value:e.value,min:t,max:n})}%`},key:l},(0,q.jsx)(P,{...c(`mark`),mod:{filled:Be({mark:e,value:i,offset:a,inverted:o,startPointValue:s}),disabled:r}}),e.label&&(0,q.jsx)(`div`,{...c(`markLabel`),children:e.label})));return(0,q.jsx)(`div`,{children:l})}Ve.displayName=`@mantine/core/SliderMarks`;function He({filled:e,children:t,offset:n,disabled:r,marksOffset:i,inverted:a,startPointValue:o,containerProps:s,...c}){let{getStyles:l}=Ie();return(0,q.jsx)(P,{...l(`trackContainer`),mod:{disabled:r},...s,children:(0,q.jsxs)(P,{...l(`track`),mod:{inverted:a,disabled:r},children:[(0,q.jsx)(P,{mod:{inverted:a,disabled:r},__vars:{"--slider-bar-width":`calc(${e}% + 2 * var(--slider-size))`,"--slider-bar-offset":`calc(${n}% - var(--slider-size))`},...l(`bar`)}),t,(0,q.jsx)(Ve,{...c,offset:i,disabled:r,inverted:a,startPointValue:o})]})})}He.displayName=`@mantine/core/SliderTrack`;function Ue({value:e,containerWidth:t,min:n,max:r,step:i,precision:a}){let o=(t?Math.min(Math.max(e,0),t)/t:e)*(r-n),s=(o===0?0:Math.round(o/i)*i)+n,c=Math.max(s,n);return a===void 0?c:Number(c.toFixed(a))}function J(e,t){return parseFloat(e.toFixed(t))}function We(e){if(!e)return 0;let t=e.toString().split(`.`);return t.length>1?t[1].length:0}function Ge(e,t){let n=[...t].sort((e,t)=>e.value-t.value).find(t=>t.value>e);return n?n.value:e}function Ke(e,t){let n=[...t].sort((e,t)=>t.value-e.value).find(t=>t.value<e);return n?n.value:e}function qe(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[0].value:0}function Je(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[t.length-1].value:100}var Ye={root:`m_dd36362e`,label:`m_c9357328`,thumb:`m_c9a9a60a`,trackContainer:`m_a8645c2`,track:`m_c9ade57f`,bar:`m_38aeed47`,markWrapper:`m_b7b0423a`,mark:`m_dd33bc19`,markLabel:`m_68c77a5b`};function Xe(e,t){if(`TouchEvent`in window&&e instanceof window.TouchEvent){let n=e.touches[0];return t===`vertical`?n.clientY:n.clientX}return t===`vertical`?e.clientY:e.clientX}var Ze=V((e,{size:t,color:n,thumbSize:r,radius:i})=>({root:{"--slider-size":_(t,`slider-size`),"--slider-color":n?C(n,e):void 0,"--slider-radius":i===void 0?void 0:h(i),"--slider-thumb-size":r===void 0?`calc(var(--slider-size) * 2)`:d(r)}})),Qe={min:0,max:100,minRange:10,step:1,marks:[],label:e=>e,labelTransitionProps:{transition:`fade`,duration:0},labelAlwaysOn:!1,showLabelOnHover:!0,disabled:!1,pushOnOverlap:!0,scale:e=>e,size:`md`,maxRange:1/0},$e=pe(e=>{let t=ye(`RangeSlider`,Qe,e),{classNames:n,styles:r,value:i,onChange:a,onChangeEnd:c,size:l,min:u,max:d,domain:f,minRange:p,maxRange:m,step:h,precision:g,defaultValue:_,name:v,marks:y,label:b,labelTransitionProps:x,labelAlwaysOn:S,thumbFromLabel:C,thumbToLabel:ee,thumbValueText:w,showLabelOnHover:T,thumbChildren:E,disabled:D,unstyled:te,scale:O,inverted:ne,orientation:k,className:A,style:ie,vars:ae,hiddenInputProps:j,restrictToMarks:M,thumbProps:se,pushOnOverlap:ce,attributes:le,ref:ue,...de}=t,fe=re({name:`RangeSlider`,props:t,classes:Ye,classNames:n,className:A,styles:r,style:ie,attributes:le,vars:ae,varsResolver:Ze,unstyled:te}),pe=(0,K.useRef)(null),{dir:N}=oe(),[me,he]=(0,K.useState)(-1),[P,ge]=(0,K.useState)(!1),[F,_e]=s({value:i,defaultValue:_,finalValue:[u,d],onChange:a}),I=(0,K.useRef)(F),L=(0,K.useRef)([]),ve=(0,K.useRef)(null),R=(0,K.useRef)(void 0),[z,B]=f||[u,d],V=[ze({value:F[0],min:z,max:B}),ze({value:F[1],min:z,max:B})],H=g??We(h),be=e=>{_e(e),I.current=e};(0,K.useEffect)(()=>{Array.isArray(i)&&(I.current=i)},Array.isArray(i)?[i[0],i[1]]:[null,null]);let U=(e,t,n)=>{if(t===-1)return;let r=[...I.current];if(M&&y){let n=Pe(e,y.map(e=>e.value)),i=r[t];r[t]=n;let a=+(t===0),o=Je(y),s=qe(y);n===o&&r[a]===o||n===s&&r[a]===s?r[t]=i:n===r[a]&&(r[a]=i>r[a]?Ke(n,y):Ge(n,y))}else{let n=Me(e,u,d);r[t]=n,t===0&&(n>r[1]-(p-1e-9)&&(ce?r[1]=Math.min(e+p,d):r[t]=I.current[t]),n>(d-(p-1e-9)||u)&&(r[t]=I.current[t]),r[1]-e>m&&(ce?r[1]=e+m:r[t]=I.current[t])),t===1&&(n<r[0]+p&&(ce?r[0]=Math.max(e-p,u):r[t]=I.current[t]),n<r[0]+p&&(r[t]=I.current[t]),n-r[0]>m&&(ce?r[0]=e-m:r[t]=I.current[t]))}if(r[0]=J(r[0],H),r[1]=J(r[1],H),r[0]>r[1]){let e=r[0];r[0]=r[1],r[1]=e}be(r),n&&c?.(I.current)},xe=e=>{if(!D&&R.current!==void 0){let t=Ue({value:e,min:z,max:B,step:h,precision:H});U(t,R.current,!1)}},{ref:Se,active:Ce}=Ne(({x:e,y:t})=>xe(k===`vertical`?1-t:e),{onScrubEnd:()=>!D&&c?.(I.current)},N);function we(e){R.current=e}let Te=e=>{if(pe.current){pe.current.focus();let t=pe.current.getBoundingClientRect(),n=Xe(e.nativeEvent,k),r=Ue(k===`vertical`?{value:t.bottom-n,max:d,min:u,step:h,containerWidth:t.height}:{value:n-t.left,max:d,min:u,step:h,containerWidth:t.width}),i=+(Math.abs(F[0]-r)>Math.abs(F[1]-r));R.current=k===`vertical`||N===`ltr`?i:i===1?0:1}},W=()=>me!==1&&me!==0?(he(0),0):me,Ee=e=>{if(!D)switch(e.key){case`ArrowUp`:{e.preventDefault();let t=W();L.current[t].focus();let n=M&&y?Ge(I.current[t],y):Math.min(Math.max(I.current[t]+h,z),B);U(J(n,H),t,!0);break}case`ArrowRight`:{e.preventDefault();let t=W();L.current[t].focus();let n=M&&y?(N===`rtl`?Ke:Ge)(I.current[t],y):Math.min(Math.max(N===`rtl`?I.current[t]-h:I.current[t]+h,z),B);U(J(n,H),t,!0);break}case`ArrowDown`:{e.preventDefault();let t=W();L.current[t].focus();let n=M&&y?Ke(I.current[t],y):Math.min(Math.max(I.current[t]-h,z),B);U(J(n,H),t,!0);break}case`ArrowLeft`:{e.preventDefault();let t=W();L.current[t].focus();let n=M&&y?(N===`rtl`?Ge:Ke)(I.current[t],y):Math.min(Math.max(N===`rtl`?I.current[t]+h:I.current[t]-h,z),B);U(J(n,H),t,!0);break}}},G={max:d,min:u,size:l,labelTransitionProps:x,labelAlwaysOn:S,orientation:k,onBlur:()=>he(-1)},De=Array.isArray(E);return(0,q.jsx)(Fe,{value:{getStyles:fe},children:(0,q.jsxs)(Le,{...de,size:l,ref:o(ue,ve),disabled:D,orientation:k,onMouseDownCapture:()=>ve.current?.focus(),onKeyDownCapture:()=>{L.current[0]?.parentElement?.contains(document.activeElement)||L.current[0]?.focus()},children:[(0,q.jsxs)(He,{offset:V[0],marksOffset:F[0],filled:V[1]-V[0],marks:y,inverted:ne,min:z,max:B,value:F[1],disabled:D,containerProps:{ref:o(pe,Se),onMouseEnter:T?()=>ge(!0):void 0,onMouseLeave:T?()=>ge(!1):void 0,onTouchStartCapture:Te,onTouchEndCapture:()=>{R.current=-1},onMouseDownCapture:Te,onMouseUpCapture:()=>{R.current=-1},onKeyDownCapture:Ee},children:[(0,q.jsx)(Re,{...G,value:O(F[0]),position:V[0],dragging:Ce,label:typeof b==`function`?b(J(O(F[0]),H)):b,ref:e=>{e&&(L.current[0]=e)},thumbLabel:C,thumbValueText:w,onMouseDown:()=>we(0),onFocus:()=>he(0),showLabelOnHover:T,isHovered:P,disabled:D,...se?.(0),children:De?E[0]:E}),(0,q.jsx)(Re,{...G,thumbLabel:ee,value:O(F[1]),position:V[1],dragging:Ce,label:typeof b==`function`?b(J(O(F[1]),H)):b,ref:e=>{e&&(L.current[1]=e)},thumbValueText:w,onMouseDown:()=>we(1),onFocus:()=>he(1),showLabelOnHover:T,isHovered:P,disabled:D,...se?.(1),children:De?E[1]:E})]}),(0,q.jsx)(`input`,{type:`hidden`,name:`${v}_from`,value:F[0],...j}),(0,q.jsx)(`input`,{type:`hidden`,name:`${v}_to`,value:F[1],...j})]})})});$e.classes=Ye,$e.varsResolver=Ze,$e.displayName=`@mantine/core/RangeSlider`;function et(e,t){let n=new Set(t);return e.filter(e=>!n.has(e))}var tt=class extends f{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l=[];constructor(e,t,n){super(),this.#e=e,this.#r=n,this.#n=[],this.#i=[],this.#t=[],this.setQueries(t)}onSubscribe(){this.listeners.size===1&&this.#i.forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})}onUnsubscribe(){this.listeners.size||this.destroy()}destroy(){this.listeners=new Set,this.#i.forEach(e=>{e.destroy()})}setQueries(e,t){this.#n=e,this.#r=t,ge.batch(()=>{let e=this.#i,t=this.#p(this.#n);t.forEach(e=>e.observer.setOptions(e.defaultedQueryOptions));let n=t.map(e=>e.observer),r=n.map(e=>e.getCurrentResult()),i=e.length!==n.length,a=n.some((t,n)=>t!==e[n]),o=i||a,s=o?!0:r.some((e,t)=>{let n=this.#t[t];return!n||!O(e,n)});(o||s)&&(o&&(this.#l=t,this.#i=n),this.#t=r,this.hasListeners()&&(o&&(et(e,n).forEach(e=>{e.destroy()}),et(n,e).forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})),this.#h()))})}getCurrentResult(){return this.#t}getQueries(){return this.#i.map(e=>e.getCurrentQuery())}getObservers(){return this.#i}getOptimisticResult(e,t){let n=this.#p(e),r=n.map(e=>e.observer.getOptimisticResult(e.defaultedQueryOptions)),i=n.map(e=>e.defaultedQueryOptions.queryHash);return[r,e=>this.#d(e??r,t,i),()=>this.#u(r,n)]}#u(e,t){let n=new Set;return t.map((r,i)=>{let a=e[i];return r.defaultedQueryOptions.notifyOnChangeProps?a:r.observer.trackResult(a,e=>{n.has(e)||(n.add(e),t.forEach(t=>{t.observer.trackProp(e)}))})})}#d(e,t,n){if(t){let r=this.#c,i=n!==void 0&&r!==void 0&&(r.length!==n.length||n.some((e,t)=>e!==r[t]));return(this.#t!==this.#s||i||t!==this.#o)&&(this.#o=t,this.#s=this.#t,n!==void 0&&(this.#c=n),this.#a=D(this.#a,t(e))),this.#a}return e}#f(){return!this.#r?.combine||this.#i.some((e,t)=>e.options.suspense&&this.#t[t]?.data===void 0)}#p(e){let t=new Map;this.#i.forEach(e=>{let n=e.options.queryHash;if(!n)return;let r=t.get(n);r?r.push(e):t.set(n,[e])});let n=[];return e.forEach(e=>{let r=this.#e.defaultQueryOptions(e),i=t.get(r.queryHash)?.shift()??new E(this.#e,r);n.push({defaultedQueryOptions:r,observer:i})}),n}#m(e,t){let n=this.#i.indexOf(e);n!==-1&&(this.#t=this.#t.slice(),this.#t[n]=t,this.#h())}#h(){if(this.hasListeners()){let e=this.#f(),t=this.#a,n=e?t:this.#d(this.#u(this.#t,this.#l),this.#r?.combine);(e||t!==n)&&ge.batch(()=>{this.listeners.forEach(e=>{e(this.#t)})})}}};function nt({queries:e,...t},n){let r=b(n),a=w(),o=l(),s=t.subscribed!==!1,c=K.useMemo(()=>e.map(e=>{let t=r.defaultQueryOptions(e);return t._optimisticResults=a?`isRestoring`:s?`optimistic`:void 0,t}),[e,r,a,s]);c.forEach(e=>{u(e);let t=r.getQueryCache().get(e.queryHash);U(e,o,t)}),T(o);let[d]=K.useState(()=>new tt(r,c,t)),[f,m,h]=d.getOptimisticResult(c,t.combine);K.useEffect(()=>{d.setQueries(c,t)},[c,t,d]);let g=!a&&s;K.useSyncExternalStore(K.useCallback(e=>g?d.subscribe(ge.batchCalls(e)):te,[d,g]),()=>d.getCurrentResult(),()=>d.getCurrentResult());let _=f.some((e,t)=>x(c[t],e))?f.flatMap((e,t)=>{let n=c[t];if(n&&x(n,e)){let e=new E(r,n);return p(n,e,o)}return[]}):[];if(_.length>0)throw Promise.all(_);let v=f.find((e,t)=>{let n=c[t];return n&&i({result:e,errorResetBoundary:o,throwOnError:n.throwOnError,query:r.getQueryCache().get(n.queryHash),suspense:n.suspense})});if(v)throw v.error;return m(h())}var Y={first:`_first_truc1_1`,begin:`_begin_truc1_2`,starts:`_starts_truc1_4`,panel:`_panel_truc1_5`,bar:`_bar_truc1_9`,picked:`_picked_truc1_10`,alert:`_alert_truc1_11`,legend:`_legend_truc1_12`,number:`_number_truc1_16`,window:`_window_truc1_17`,slider:`_slider_truc1_18`,month:`_month_truc1_19`,stage:`_stage_truc1_20`,size:`_size_truc1_24`,canvas:`_canvas_truc1_25`,sigma:`_sigma_truc1_26`,lasso:`_lasso_truc1_28`,list:`_list_truc1_30`,mark:`_mark_truc1_37`,kind:`_kind_truc1_40`,close:`_close_truc1_41`,expand:`_expand_truc1_42`,way:`_way_truc1_43`,values:`_values_truc1_44`,names:`_names_truc1_47`,fact:`_fact_truc1_49`,end:`_end_truc1_51`,note:`_note_truc1_54`,tables:`_tables_truc1_55`},X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new X(`
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
}`,{fragmentName:`Part`});var rt=new X(`
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
}`),it=new X(`
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
    `),at=new X(`
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
}`),ot=new X(`
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
        ...ClaimParts
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
}`),st=new X(`
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
}`),ct=new X(`
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
    `),Z=r({title:`Explorer`,begin:`Begin with a name`,beginWhy:`A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:`,strongest:`Who does most with whom`,latest:`Latest events`,add:`Add a name`,undo:`Undo`,redo:`Redo`,fit:`Show all`,closer:`Closer`,farther:`Farther`,lasso:`Lasso`,tidy:`Arrange anew`,clear:`Begin anew`,layout:`Layout`,layouts:{force:`By ties`,rings:`By type`,time:`By time`},cap:`At most`,canvas:`Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.`,list:e=>m(`en`,e,{one:`# node`,other:`# nodes`}),size:(e,t)=>`${e.toLocaleString(`en`)} nodes, ${t.toLocaleString(`en`)} facts`,filterList:`Filter the list`,isPicked:`picked`,isPinned:`pinned`,types:`Types: choose what is shown`,window:`Time`,from:`From`,to:`To`,undated:`also without a date`,noDates:`Nothing here has a date.`,wholeTime:`All time`,expand:`Expand`,expandAll:`Everything`,collapse:`Collapse`,hide:`Hide`,pin:`Pin`,unpin:`Unpin`,unhide:e=>`Show ${e} hidden`,keepOnly:`Keep only these`,picked:e=>`${e} picked`,unpick:`Pick none`,around:`What lies around`,depth:e=>m(`en`,e,{one:`# step`,other:`# steps`}),pathTo:`Way to …`,pathPicked:`Ways between the two`,open:`Open its page`,noPath:(e,t)=>`No way of at most 6 facts leads from ${e} to ${t}.`,cut:e=>`${e.toLocaleString(`en`)} more not shown`,close:`Close`,facts:`Facts`,nodes:`Nodes`,relation:`Relation`,detail:`Details`,degree:`Facts in all`,names:`Names`,nothingMore:`All of it is shown.`,tables:`As tables`,noWebGL:`This browser cannot draw the graph (no WebGL): the list and the tables have all of it.`,many:e=>`${e.toLocaleString(`en`)} nodes are a lot to draw: hide types, or narrow the time.`,tooMany:e=>`${e.toLocaleString(`en`)} nodes are too many to draw. The list and the tables have all of them: hide types, or narrow the time, to see a picture.`,shortcuts:`Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.`,unknown:`There is nothing with this id`,alreadyThere:`Is there already.`},{zh:{title:`图谱`,begin:`从一个名称开始`,beginWhy:`部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：`,strongest:`谁与谁合作最多`,latest:`最近的活动`,add:`添加名称`,undo:`撤销`,redo:`重做`,fit:`显示全部`,closer:`放大`,farther:`缩小`,lasso:`套索`,tidy:`重新排列`,clear:`重新开始`,layout:`布局`,layouts:{force:`按联系`,rings:`按类型`,time:`按时间`},cap:`最多`,list:e=>`${e} 个节点`,size:(e,t)=>`${e} 个节点，${t} 条事实`,filterList:`筛选列表`,isPicked:`已选`,isPinned:`已固定`,types:`类型：选择显示内容`,window:`时间`,from:`从`,to:`到`,undated:`包括无日期`,noDates:`没有日期。`,wholeTime:`全部时间`,expand:`展开`,expandAll:`全部`,collapse:`折叠`,hide:`隐藏`,pin:`固定`,unpin:`取消固定`,unhide:e=>`显示 ${e} 个隐藏项`,keepOnly:`只保留这些`,picked:e=>`已选 ${e} 个`,unpick:`取消选择`,around:`周围`,depth:e=>`${e} 步`,pathTo:`到…的路径`,pathPicked:`两者之间的路径`,open:`打开页面`,noPath:(e,t)=>`${e} 与 ${t} 之间没有不超过 6 条事实的路径。`,cut:e=>`另有 ${e} 项未显示`,close:`关闭`,facts:`事实`,nodes:`节点`,relation:`关系`,detail:`详情`,degree:`事实总数`,names:`名称`,nothingMore:`已全部显示。`,tables:`表格形式`,unknown:`没有此编号的内容`},ru:{title:`Обозреватель`,begin:`Начните с названия`,beginWhy:`Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:`,strongest:`Кто с кем больше всего`,latest:`Последние мероприятия`,add:`Добавить`,undo:`Отменить`,redo:`Вернуть`,fit:`Показать всё`,closer:`Ближе`,farther:`Дальше`,lasso:`Лассо`,tidy:`Расположить заново`,clear:`Начать заново`,layout:`Расположение`,layouts:{force:`По связям`,rings:`По видам`,time:`По времени`},cap:`Не более`,list:e=>m(`ru`,e,{one:`# узел`,few:`# узла`,many:`# узлов`,other:`# узла`}),size:(e,t)=>`узлов: ${e}, фактов: ${t}`,filterList:`Фильтр списка`,isPicked:`выбрано`,isPinned:`закреплено`,types:`Виды: что показать`,window:`Время`,from:`С`,to:`По`,undated:`и без даты`,noDates:`Дат нет.`,wholeTime:`Всё время`,expand:`Раскрыть`,expandAll:`Всё`,collapse:`Свернуть`,hide:`Скрыть`,pin:`Закрепить`,unpin:`Открепить`,unhide:e=>`Показать скрытые: ${e}`,keepOnly:`Оставить только их`,picked:e=>`Выбрано: ${e}`,unpick:`Снять выбор`,around:`Вокруг`,depth:e=>m(`ru`,e,{one:`# шаг`,few:`# шага`,many:`# шагов`,other:`# шага`}),pathTo:`Путь до…`,pathPicked:`Пути между ними`,open:`Открыть страницу`,noPath:(e,t)=>`От «${e}» до «${t}» нет пути не длиннее 6 фактов.`,cut:e=>`ещё не показано: ${e}`,close:`Закрыть`,facts:`Факты`,nodes:`Узлы`,relation:`Связь`,detail:`Подробности`,degree:`Всего фактов`,names:`Названия`,nothingMore:`Показано всё.`,tables:`Таблицами`,unknown:`Такого идентификатора нет`}}),lt=r({organizationKind:`Kind`,level:`Level`,inception:`Founded`,dissolution:`Dissolved`,wikidataId:`Wikidata`,familyName:`Family name`,givenName:`Given name`,patronymic:`Patronymic`,nameCompleteness:`Name`,rank:`Rank`,iso2:`ISO 3166-1 alpha-2`,iso3:`ISO 3166-1 alpha-3`,validFrom:`From`,validTo:`To`,latitude:`Latitude`,longitude:`Longitude`,eventKind:`Kind`,date:`Date`,dayPart:`Time of day`,status:`Status`,description:`Description`,countMin:`Number`,countMax:`At most`,countQualifier:`The number is`,agreementKind:`Kind`,signed:`Signed`,inForce:`In force`,terminated:`Terminated`,scope:`Scope`,domain:`Field`,modality:`Modality`,notation:`Notation`,scheme:`Classification`,url:`Address`,publisher:`Publisher`,published:`Published`,retrieved:`Retrieved`,lang:`Language`,licence:`Licence`},{zh:{organizationKind:`类型`,level:`级别`,inception:`成立`,dissolution:`撤销`,wikidataId:`维基数据`,familyName:`姓`,givenName:`名`,patronymic:`父称`,nameCompleteness:`姓名`,rank:`级别`,validFrom:`自`,validTo:`至`,latitude:`纬度`,longitude:`经度`,eventKind:`类型`,date:`日期`,dayPart:`时段`,status:`状态`,description:`说明`,countMin:`人数`,countMax:`至多`,countQualifier:`人数为`,agreementKind:`类型`,signed:`签署`,inForce:`生效`,terminated:`终止`,scope:`范围`,domain:`领域`,modality:`性质`,notation:`编号`,scheme:`分类体系`,url:`地址`,publisher:`发布者`,published:`发布`,retrieved:`检索`,lang:`语言`,licence:`许可`},ru:{organizationKind:`Вид`,level:`Уровень`,inception:`Основание`,dissolution:`Упразднение`,wikidataId:`Викиданные`,familyName:`Фамилия`,givenName:`Имя`,patronymic:`Отчество`,nameCompleteness:`Имя`,rank:`Ранг`,validFrom:`С`,validTo:`По`,latitude:`Широта`,longitude:`Долгота`,eventKind:`Вид`,date:`Дата`,dayPart:`Время суток`,status:`Состояние`,description:`Описание`,countMin:`Число`,countMax:`Не более`,countQualifier:`Число указано`,agreementKind:`Вид`,signed:`Подписано`,inForce:`В силе`,terminated:`Прекращено`,scope:`Охват`,domain:`Область`,modality:`Характер`,notation:`Обозначение`,scheme:`Классификация`,url:`Адрес`,publisher:`Издатель`,published:`Опубликовано`,retrieved:`Получено`,lang:`Язык`,licence:`Лицензия`}});function ut(){let e=y(Z),t=de(ct,{});return(0,q.jsxs)(`section`,{className:Y.begin,"aria-label":e.begin,children:[(0,q.jsx)(`h2`,{children:e.begin}),(0,q.jsx)(`p`,{children:e.beginWhy}),(0,q.jsx)(ve,{of:t,lines:4,children:({ties:t,events:n})=>(0,q.jsxs)(`div`,{className:Y.starts,children:[t.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.strongest}),(0,q.jsx)(`ul`,{children:t.nodes.map(({a:e,b:t,weight:n})=>(0,q.jsxs)(`li`,{children:[(0,q.jsxs)(M,{href:S(`/`,{path:`${e.id}~${t.id}`}),children:[e.name,` – `,t.name]}),` `,(0,q.jsx)(`small`,{children:n})]},`${e.id} ${t.id}`))})]}),n.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.latest}),(0,q.jsx)(`ul`,{children:n.nodes.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(M,{href:S(`/`,{ego:`${e.id}~1`,at:e.id}),children:e.name}),` `,(0,q.jsx)(`small`,{children:e.date})]},e.id))})]})]})})]})}function dt(e,t){let n=/^(-?\d{4})(?:-(\d\d))?/.exec(e.trim());if(!n)return;let r=n[2]?Number(n[2]):t?12:1;return Number(n[1])*12+Math.min(12,Math.max(1,r))-1}function Q(e){if(!e)return;let[t=``,n]=e.split(`/`),r=dt(t,!1),i=dt(n===void 0?t:n,!0);if(r!==void 0||i!==void 0)return[r??-1/0,i??1/0]}function ft(e,t){let[n,r]=[Q(e),Q(t)];if(n||r)return[n?.[0]??-1/0,r?.[1]??1/0]}function $(e){let t=Math.floor(e/12);return`${t<0?`-`:``}${String(Math.abs(t)).padStart(4,`0`)}-${String(e-t*12+1).padStart(2,`0`)}`}var pt=(e,t)=>e[0]<=t[1]&&t[0]<=e[1],mt=[`force`,`rings`,`time`],ht={least:1,most:500};function gt(e){let t=[];for(let[n,r]of e){let e=r.split(`~`),[i=``]=e;if(i){if(n===`show`&&t.push({kind:`show`,id:i}),n===`expand`){let n=Number(e[2]??25);t.push({kind:`expand`,id:i,type:e[1]||null,cap:Math.min(ht.most,Math.max(ht.least,n||25))})}n===`ego`&&t.push({kind:`ego`,id:i,depth:Math.min(3,Math.max(1,Number(e[1])||1))}),n===`path`&&e[1]&&t.push({kind:`path`,from:i,to:e[1]})}}let n=new Map;for(let t of e.getAll(`pin`)){let[e,r,i]=t.split(`~`);e&&Number.isFinite(Number(r))&&Number.isFinite(Number(i))&&n.set(e,[Number(r),Number(i)])}let r=t=>/^-?\d{4}-\d\d$/.test(e.get(t)??``)?e.get(t):``;return{steps:t,hidden:e.getAll(`hide`),pins:n,off:(e.get(`off`)??``).split(`,`).filter(z),from:r(`from`),to:r(`to`),undated:e.get(`undated`)!==`no`,layout:mt.find(t=>t===e.get(`layout`))??`force`,tidy:Math.max(0,Math.floor(Number(e.get(`tidy`))||0)),at:e.get(`at`)??``,picked:e.getAll(`pick`),table:e.get(`table`)===`yes`}}function _t(e,t){let n=new URLSearchParams;for(let t of e.steps)n.append(t.kind,vt(t));let r={hide:e.hidden,pin:[...e.pins].map(([e,[t,n]])=>`${e}~${Math.round(t)}~${Math.round(n)}`),off:e.off.join(`,`),from:e.from,to:e.to,undated:e.undated?``:`no`,layout:e.layout===`force`?``:e.layout,tidy:e.tidy?String(e.tidy):``,at:e.at,pick:e.picked,table:e.table?`yes`:``};for(let[e,t]of Object.entries(r))for(let r of typeof t==`string`?[t]:t??[])r&&n.append(e,r);let i=new Set([`show`,`expand`,`ego`,`path`,...Object.keys(r)]);for(let[e,r]of t)i.has(e)||n.append(e,r);return`/${B(n)}`}function vt(e){switch(e.kind){case`show`:return e.id;case`expand`:return[e.id,e.type??``,e.cap].join(`~`);case`ego`:return`${e.id}~${e.depth}`;case`path`:return`${e.from}~${e.to}`}}function yt(e,t){let n=e.findIndex(e=>e.kind===t.kind&&(t.kind===`path`?vt(e)===vt(t):`id`in e&&e.id===t.id&&(t.kind!==`expand`||e.kind===`expand`&&e.type===t.type)));return n<0?[...e,t]:e.with(n,t)}var bt=(e,t)=>e.filter(e=>e.kind!==`expand`&&e.kind!==`ego`||e.id!==t),xt={ego:300,links:1e3};function St(e){switch(e.kind){case`show`:return{roots:[e.id],depth:0,relationships:null,perNode:1,limit:1};case`expand`:return{roots:[e.id],depth:1,relationships:e.type?[e.type]:null,perNode:e.cap,limit:e.cap+1};case`ego`:return{roots:[e.id],depth:e.depth,relationships:null,perNode:25,limit:xt.ego}}}function Ct(e){let t=g(),n=nt({queries:e.map(e=>e.kind===`path`?{queryKey:v(at,e),queryFn:({signal:t})=>a(at,{from:e.from,to:e.to},t)}:{queryKey:v(rt,St(e)),queryFn:({signal:t})=>a(rt,St(e),t)})}),r=`${t} ${e.map(e=>`${e.kind}=${vt(e)}`).join(`&`)} ${n.map(e=>e.dataUpdatedAt||e.errorUpdatedAt).join()}`,i=(0,K.useMemo)(()=>wt(e,n.map(e=>e.data?.data),n.map(e=>e.error)),[r]),o=(0,K.useMemo)(()=>[...i.nodes.keys()].sort().slice(0,xt.links),[i]),s={roots:o,depth:0,relationships:null,perNode:1,limit:o.length},c=n.some(e=>e.isPending),[l]=nt({queries:[{queryKey:v(rt,s),queryFn:({signal:e})=>a(rt,s,e),enabled:!c&&o.length>1&&e.length>1}]}),u=l?.data?.data.neighborhood;return(0,K.useMemo)(()=>{let e={...i,loading:c||(l?.isFetching??!1)};if(!u)return e;let t=new Map(i.edges);for(let e of u.edges)t.has(e.id)||t.set(e.id,Et(e));let n=new Map(i.nodes);for(let{node:e,degree:t}of u.nodes){let r=n.get(e.id);r&&n.set(e.id,{...r,degree:t})}return{...e,nodes:n,edges:t}},[i,u,c,l?.isFetching])}function wt(e,t,n){let r={nodes:new Map,edges:new Map,groups:[],cut:new Map,errors:[],unconnected:[],loading:!1};e.forEach((e,i)=>{let a=[];r.groups.push(a);let o=n[i];o&&r.errors.push({step:e,error:o});let s=t[i];if(!s)return;let c=(e,t)=>{let n=e.__typename??``,o=r.nodes.get(e.id);o?o.degree??=t:z(n)&&(a.push(e.id),r.nodes.set(e.id,{id:e.id,type:n,name:e.name,degree:t,span:Tt(e),step:i}))};if(`neighborhood`in s){for(let{node:e,degree:t}of s.neighborhood.nodes)c(e,t);for(let e of s.neighborhood.edges)r.edges.set(e.id,Et(e));for(let{node:t,omitted:n}of s.neighborhood.cut)e.kind!==`show`&&r.cut.set(t.id,(r.cut.get(t.id)??0)+n)}else{s.paths.paths.length===0&&r.unconnected.push(e);for(let e of s.paths.paths){for(let t of e.entities)c(t);for(let t of e.hops)for(let e of t.facts)r.edges.set(e.id,Et(e))}}});for(let e of r.edges.values())r.nodes.has(e.source)&&r.nodes.has(e.target)||r.edges.delete(e.id);return r}function Tt(e){if(`start`in e)return ft(e.start,e.end);if(`signed`in e)return Q(e.signed)}function Et(e){let t=De[ue()],n=[],r;return`hostRole`in e&&n.push(e.hostRole&&t.HostRole[e.hostRole]),`participantRole`in e&&n.push(e.roleAsStated??(e.participantRole&&t.ParticipantRole[e.participantRole])),`asOf`in e&&(r=e.from||e.to?ft(e.from,e.to):Q(e.asOf),n.push(e.from||e.to?`${e.from??`…`}–${e.to??`…`}`:e.asOf)),`partySigned`in e&&(r=ft(e.partySigned??e.inForce,e.withdrawn),n.push(e.partySigned??e.inForce)),`signedOn`in e&&(r=Q(e.signedOn),n.push(e.signedOn)),`succeededOn`in e&&n.push(e.kind&&t.SuccessionKind[e.kind],e.succeededOn),`ordinal`in e&&n.push(e.ordinal?`№ ${e.ordinal}`:null),{id:e.id,type:e.type,source:e.source.id,target:e.target.id,detail:n.filter(Boolean).join(`, `),span:r}}function Dt(e,t){let n=new Set(t.hidden),r=[Q(t.from)?.[0]??-1/0,Q(t.to)?.[1]??1/0],i=t.from!==``||t.to!==``,a=e=>e===`Event`||e===`Agreement`,o=[...e.nodes.values()].filter(e=>n.has(e.id)||t.off.includes(e.type)?!1:i?e.span?pt(e.span,r):!a(e.type)||t.undated:!0),s=new Set(o.map(e=>e.id)),c=[...e.edges.values()].filter(e=>s.has(e.source)&&s.has(e.target)&&(!i||!e.span||pt(e.span,r))),l=[...e.nodes.values(),...e.edges.values()].flatMap(e=>e.span??[]).filter(Number.isFinite);return{nodes:o,edges:c,range:l.length>0?[Math.min(...l),Math.max(...l)]:void 0}}var Ot=`entente-explorer`;function kt(){let e=history.state;return typeof e?.step==`number`&&typeof e.visit==`string`?{step:e.step,visit:e.visit}:{step:0,visit:``}}function At(){try{return JSON.parse(sessionStorage.getItem(Ot)??``)}catch{return{step:0,visit:``}}}var jt=()=>()=>{};function Mt(){ee();let e=(0,K.useSyncExternalStore)(jt,()=>kt().step),t=(0,K.useSyncExternalStore)(jt,()=>At().visit===kt().visit?At().step:0);return{change:(0,K.useCallback)(e=>{let t=kt(),n={step:t.step+1,visit:t.visit||crypto.randomUUID()};t.visit||history.replaceState({step:0,visit:n.visit},``,location.href),sessionStorage.setItem(Ot,JSON.stringify(n)),H(e,{state:n})},[]),undo:e>0?()=>history.back():void 0,redo:e<t?()=>history.forward():void 0}}var Nt=e=>e.normalize(`NFKD`).replace(/\p{M}+/gu,``).toLowerCase().trim(),Pt=200;function Ft({nodes:e,at:t,picked:r,pins:i,onSelect:a,onPick:o,onKey:s}){let c=y(Z),l=y(A),u=g(),[d,f]=(0,K.useState)(``),[p,m]=(0,K.useState)(Pt),[h,_]=(0,K.useState)(``),v=(0,K.useRef)(null),b=(0,K.useMemo)(()=>{let t=new Intl.Collator(u,{numeric:!0}),n=Nt(d);return e.filter(e=>Nt(e.name).includes(n)).sort((e,n)=>t.compare(e.name,n.name))},[e,d,u]),x=b.slice(0,p),S=x.some(e=>e.id===h)?h:x.find(e=>e.id===t)?.id??x[0]?.id,C=e=>{let t=x[Math.min(x.length-1,Math.max(0,x.findIndex(e=>e.id===S)+e))];t&&(_(t.id),v.current?.querySelector(`[data-id="${CSS.escape(t.id)}"]`)?.focus())};return(0,q.jsxs)(`div`,{className:Y.list,children:[(0,q.jsx)(n,{size:`xs`,type:`search`,"aria-label":c.filterList,placeholder:c.filterList,value:d,onChange:e=>f(e.currentTarget.value)}),(0,q.jsx)(`ul`,{ref:v,role:`listbox`,"aria-label":c.list(e.length),"aria-multiselectable":!0,tabIndex:-1,children:x.map(e=>(0,q.jsxs)(`li`,{role:`option`,"data-id":e.id,"aria-selected":e.id===t,"data-picked":r.includes(e.id),tabIndex:e.id===S?0:-1,onFocus:()=>_(e.id),onClick:()=>a(e.id),onKeyDown:t=>{let n={ArrowDown:1,ArrowUp:-1,PageDown:10,PageUp:-10,Home:-x.length,End:x.length}[t.key];n===void 0?t.key===`Enter`?a(e.id):t.key===` `?(t.preventDefault(),o(r.includes(e.id)?r.filter(t=>t!==e.id):[...r,e.id])):s(t,e.id):(t.preventDefault(),C(n))},children:[(0,q.jsx)(R,{type:e.type}),` `,(0,q.jsx)(`bdi`,{children:e.name}),r.includes(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPicked}),i.has(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPinned})]},e.id))}),(0,q.jsx)(N,{shown:x.length,all:b.length,more:()=>m(p+Pt)}),b.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:l.nothingFound})]})}function It({at:e,loaded:t,state:n,cap:r,actions:i}){let a=y(Z),o=t.nodes.get(e),s=t.edges.get(e);return(0,q.jsxs)(`aside`,{className:Y.panel,"aria-label":o?.name??s?.type??a.unknown,children:[(0,q.jsx)(ie,{className:Y.close,"aria-label":a.close,onClick:()=>i.select(``)}),o?(0,q.jsx)(Lt,{node:o,loaded:t,state:n,cap:r,actions:i},e):s?(0,q.jsx)(Ht,{edge:s,loaded:t,select:i.select},e):!t.loading&&(0,q.jsx)(me,{title:a.unknown,why:` `})]})}function Lt({node:e,loaded:t,state:n,cap:r,actions:i}){let a=y(Z),o=y(k),s=G().FactType,c=de(ot,{id:e.id}),l=de(it,{id:e.id}),u=n.steps.some(t=>(t.kind===`expand`||t.kind===`ego`)&&t.id===e.id),d=n.steps.find(t=>t.kind===`ego`&&t.id===e.id),f=l.data?.data.neighborhood.cut??[],p=new Map;for(let n of t.edges.values())(n.source===e.id||n.target===e.id)&&p.set(n.type,(p.get(n.type)??0)+1);let m=f.reduce((e,{omitted:t})=>e+t,0);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`p`,{className:Y.kind,children:[(0,q.jsx)(R,{type:e.type,label:!1}),` `,o[e.type]]}),(0,q.jsx)(`h2`,{dir:`auto`,children:e.name}),be[e.type]&&(0,q.jsx)(M,{href:ne(e.id),children:a.open}),(0,q.jsxs)(L,{gap:6,my:`xs`,children:[u&&(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>i.collapse(e.id),children:a.collapse}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>i.hide([e.id]),children:a.hide}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>i.pin(e.id),children:n.pins.has(e.id)?a.unpin:a.pin})]}),(0,q.jsxs)(`section`,{"aria-label":a.expand,children:[(0,q.jsx)(`h3`,{children:a.expand}),(0,q.jsxs)(`div`,{className:Y.expand,children:[f.length>1&&(0,q.jsxs)(j,{size:`compact-sm`,variant:`light`,onClick:()=>i.add({kind:`expand`,id:e.id,type:null,cap:r}),children:[a.expandAll,` `,(0,q.jsx)(Rt,{of:m})]}),f.map(({relationship:t,omitted:n})=>(0,q.jsxs)(j,{size:`compact-sm`,variant:`default`,disabled:(p.get(t)??0)>=n,onClick:()=>i.add({kind:`expand`,id:e.id,type:t,cap:r}),children:[s[t],` `,(0,q.jsx)(Rt,{of:n,shown:p.get(t)})]},t))]}),l.data&&f.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:a.nothingMore}),(t.cut.get(e.id)??0)>0&&(0,q.jsx)(`p`,{className:Y.note,children:a.cut(t.cut.get(e.id)??0)}),(0,q.jsx)(`h3`,{id:`around`,children:a.around}),(0,q.jsx)(ke,{size:`xs`,"aria-labelledby":`around`,value:d?.kind===`ego`?String(d.depth):``,data:[`1`,`2`,`3`].map(e=>({value:e,label:a.depth(Number(e))})),onChange:t=>i.add({kind:`ego`,id:e.id,depth:Number(t)})}),(0,q.jsx)(`div`,{className:Y.way,children:(0,q.jsx)(I,{label:a.pathTo,onChoose:t=>i.add({kind:`path`,from:e.id,to:t.id})})})]}),(0,q.jsx)(ve,{of:c,lines:3,children:e=>e.node&&`name`in e.node?(0,q.jsx)(Vt,{of:e.node}):null})]})}function Rt({of:e,shown:t}){return(0,q.jsx)(`span`,{className:Y.number,children:t&&t<e?`${t}/${e}`:e})}var zt=new Set([`__typename`,`id`,`name`,`names`,`claims`,`organization`,`text`,`title`]),Bt={organizationKind:`OrganizationKind`,level:`OrganizationLevel`,nameCompleteness:`NameCompleteness`,rank:`PositionRank`,eventKind:`EventKind`,dayPart:`DayPart`,status:`EventStatus`,countQualifier:`CountQualifier`,agreementKind:`AgreementKind`,scope:`AgreementScope`,modality:`Modality`};function Vt({of:e}){let t=y(Z),n=y(A),r=G(),i=y(lt),a=Object.entries(e).flatMap(([e,t])=>zt.has(e)||t==null?[]:[[e,String(t)]]),o=e.names.nodes.filter(t=>t.value!==e.name);return(0,q.jsxs)(q.Fragment,{children:[a.length>0&&(0,q.jsx)(`dl`,{className:Y.values,children:a.map(([e,t])=>(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`dt`,{children:i[e]}),(0,q.jsx)(`dd`,{children:e===`url`?(0,q.jsx)(he,{href:t,children:t}):e in Bt?r[Bt[e]][t]:t})]},e))}),o.length>0&&(0,q.jsxs)(`section`,{children:[(0,q.jsx)(`h3`,{children:t.names}),(0,q.jsx)(`ul`,{className:Y.names,children:o.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value}),` `,(0,q.jsx)(`small`,{children:[e.lang,e.kind&&r.NameKind[e.kind]].filter(Boolean).join(`, `)})]},`${e.value} ${e.lang}`))})]}),(0,q.jsx)(`h3`,{children:n.sources}),(0,q.jsx)(Oe,{claims:e.claims})]})}function Ht({edge:e,loaded:t,select:n}){let r=y(A),i=G().FactType,a=de(st,{id:e.id}),o=e=>{let r=t.nodes.get(e);return(0,q.jsxs)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e),children:[(0,q.jsx)(R,{type:r?.type??``}),` `,(0,q.jsx)(`bdi`,{children:r?.name??e})]})};return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`h2`,{className:Y.fact,children:[o(e.source),` `,(0,q.jsx)(`em`,{children:i[e.type]}),` `,o(e.target)]}),e.detail&&(0,q.jsx)(`p`,{children:e.detail}),(0,q.jsx)(`h3`,{children:r.sources}),(0,q.jsx)(ve,{of:a,lines:3,children:e=>(0,q.jsx)(Oe,{claims:e.claims.nodes})})]})}function Ut(e){let t=rt.toString(),n=t.slice(t.indexOf(`fragment`)),[r,i,a]=[[],[],{}],o=(e,t,n)=>(i.push(`$${e}: ${t}`),a[e]=n,`$${e}`);e.slice(0,20).forEach((e,t)=>{let n=t+1;if(e.kind===`path`){let t=`from: ${o(`from${n}`,`ID!`,e.from)}, to: ${o(`to${n}`,`ID!`,e.to)}`;r.push(`  step${n}: paths(${t}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`);return}let{roots:i,depth:a,relationships:s,perNode:c,limit:l}=St(e),u=s?`, relationships: [${s.join(`, `)}]`:``;r.push(`  step${n}: neighborhood(roots: ${o(`roots${n}`,`[ID!]!`,i)}, depth: ${a}${u}, perNode: ${c}, limit: ${l}) {\n    ...Part\n  }`)});let s=r.some(e=>e.includes(`...Part`))?n:n.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/,``);return{document:`query Explorer(${i.join(`, `)}) {\n${r.join(`
`)}\n}\n${s}`,variables:a}}function Wt({seen:e,loaded:t,select:n}){let r=y(Z),i=y(A),a=y(k),o=G().FactType,s=(0,K.useMemo)(()=>{let e=e=>t.nodes.get(e),i=t=>(0,q.jsx)(ae,{of:{__typename:e(t)?.type,id:t,name:e(t)?.name??t}});return[{key:`from`,header:r.from,value:t=>e(t.source)?.name,show:e=>i(e.source)},{key:`relation`,header:r.relation,value:e=>o[e.type],short:!0,show:e=>(0,q.jsx)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e.id),children:o[e.type]})},{key:`to`,header:r.to,value:t=>e(t.target)?.name,show:e=>i(e.target)},{key:`detail`,header:r.detail,value:e=>e.detail||null,show:e=>e.detail||` `},{key:`fact`,header:`id`,value:e=>e.id,hidden:!0}]},[t.nodes,r,o,n]),c=(0,K.useMemo)(()=>[{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,q.jsx)(ae,{of:{...e,__typename:e.type}})},{key:`type`,header:i.type,value:e=>a[e.type],short:!0},{key:`date`,header:i.date,value:e=>e.span?Gt(e.span):null,show:e=>e.span?Gt(e.span):e.type===`Event`||e.type===`Agreement`?``:` `,short:!0},{key:`degree`,header:r.degree,value:e=>e.degree,numeric:!0},{key:`id`,header:`id`,value:e=>e.id,hidden:!0}],[i,a,r]);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsx)(we,{name:r.facts,rows:e.edges,columns:s,idOf:e=>e.id,param:`sortFacts`}),(0,q.jsx)(we,{name:r.nodes,rows:e.nodes,columns:c,idOf:e=>e.id,param:`sortNodes`})]})}var Gt=([e,t])=>[e,t].map(e=>Number.isFinite(e)?$(e):`…`).filter((e,t,n)=>t===0||e!==n[0]).join(`–`);function Kt({range:e,from:t,to:n,undated:r,onChange:i}){let a=y(Z),[o,s]=e??[0,0],c=t?Q(t)?.[0]??o:o,l=n?Q(n)?.[1]??s:s,[u,d]=(0,K.useState)([c,l]);if((0,K.useEffect)(()=>d([c,l]),[c,l]),!e)return(0,q.jsx)(`p`,{className:Y.note,children:a.noDates});let f=[Math.min(o,c),Math.max(s,l)];return(0,q.jsxs)(`div`,{className:Y.window,role:`group`,"aria-label":a.window,children:[(0,q.jsx)(`span`,{className:Y.month,children:$(u[0])}),(0,q.jsx)($e,{className:Y.slider,min:f[0],max:f[1]>f[0]?f[1]:f[0]+1,step:1,minRange:0,label:$,value:u,thumbFromLabel:a.from,thumbToLabel:a.to,onChange:d,onChangeEnd:([e,t])=>i({from:e<=o?``:$(e),to:t>=s?``:$(t)})}),(0,q.jsx)(`span`,{className:Y.month,children:$(u[1])}),(0,q.jsx)(Ae,{size:`xs`,label:a.undated,checked:r,disabled:!t&&!n,onChange:e=>i({undated:e.currentTarget.checked})}),(t||n)&&(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>i({from:``,to:``}),children:a.wholeTime})]})}function qt(e){let[t,n]=(0,K.useState)(),r=(0,K.useRef)(void 0),i=(0,K.useRef)(0);return(0,K.useEffect)(()=>{let e=new Worker(new URL(`/assets/worker-place.worker.js`,``+import.meta.url),{type:`module`});return r.current=e,e.onmessage=({data:e})=>{e.turn===i.current&&n(new Map(e.at))},()=>e.terminate()},[]),(0,K.useEffect)(()=>{e&&r.current?.postMessage({plan:e,turn:++i.current})},[e]),t}var Jt=e({default:()=>$t}),Yt=(0,K.lazy)(()=>je(async()=>{let{Canvas:e}=await import(`./Canvas.js`);return{Canvas:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8])).then(({Canvas:e})=>({default:e}))),[Xt,Zt]=[2e3,5e3],Qt=(()=>{try{return document.createElement(`canvas`).getContext(`webgl2`)!==null}catch{return!1}})();function $t(){let e=y(Z),t=y(A),n=y(k),{params:r}=ee(),{change:i,undo:a,redo:o}=Mt(),s=(0,K.useMemo)(()=>gt(r),[r]),c=s.steps.map(e=>JSON.stringify(e)).join(),l=(0,K.useMemo)(()=>s.steps,[c]),u=Ct(l),d=(0,K.useMemo)(()=>Dt(u,s),[u,s]),f=qt(tn(u,s)),p=Number(r.get(`cap`))||25,m=(0,K.useRef)(null),h=r.get(`lasso`)===`yes`,g=(0,K.useCallback)(e=>i(_t({...gt(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search))),[i]),_=(0,K.useCallback)(e=>H(_t({...gt(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search)),{replace:!0}),[]),v=()=>gt(new URLSearchParams(location.search)),b=(0,K.useMemo)(()=>({add:e=>g({steps:yt(v().steps,e),at:e.kind===`path`?v().at:e.id}),collapse:e=>g({steps:bt(v().steps,e)}),hide:e=>g({hidden:[...new Set([...v().hidden,...e])],at:e.includes(v().at)?``:v().at,picked:[]}),pin:e=>{let t=new Map(v().pins),n=f?.get(e);!t.delete(e)&&n&&t.set(e,n),g({pins:t})},select:e=>_({at:e})}),[g,_,f]),x=(e,t=s.at)=>{let n=e.ctrlKey||e.metaKey;if(e.altKey)return;let r=e.key.toLowerCase();if(r===`u`||n&&r===`z`&&!e.shiftKey)a?.();else if(r===`r`&&!n)o?.();else if(n&&(r===`y`||r===`z`&&e.shiftKey))o?.();else if(n)return;else if(r===`f`||r===`0`)m.current?.fit();else if(r===`escape`)_({at:``,picked:[]});else if(t&&r===`e`)b.add({kind:`expand`,id:t,type:null,cap:p});else if(t&&r===`c`)b.collapse(t);else if(t&&(r===`h`||r===`delete`))b.hide(s.picked.length>0?s.picked:[t]);else if(t&&r===`p`)b.pin(t);else return;e.preventDefault()},S=(e,t)=>{let n=new URLSearchParams(location.search);t?n.set(e,t):n.delete(e),H(_t(gt(n),n),{replace:!0})},C=e=>b.add({kind:`show`,id:e}),w=(0,K.useMemo)(()=>{let e=new Map;for(let t of u.nodes.values())e.set(t.type,(e.get(t.type)??0)+1);return se.flatMap(t=>e.has(t)?[[t,e.get(t)??0]]:[])},[u.nodes]),T=e=>u.nodes.get(e)?.name??e,E=(0,K.useMemo)(()=>new Map(s.pins),[r]),D=(0,K.useMemo)(()=>Ut(l),[l]),te=[l.map(t=>t.kind===`path`?`${T(t.from)} – ${T(t.to)}`:t.kind===`show`?T(t.id):`${T(t.id)} (${t.kind===`ego`?e.depth(t.depth):e.expand.toLowerCase()})`).join(`, `),s.from||s.to?`${e.window}: ${s.from||`…`}–${s.to||`…`}`:``,e.size(d.nodes.length,d.edges.length)].filter(Boolean);if(l.length===0)return(0,q.jsxs)(Te,{title:e.title,children:[(0,q.jsx)(`div`,{className:Y.first,children:(0,q.jsx)(I,{onChoose:e=>C(e.id)})}),(0,q.jsx)(ut,{})]});let O=Qt&&d.nodes.length<=Zt;return(0,q.jsxs)(Te,{title:e.title,full:!0,actions:(0,q.jsx)(W,{document:D.document,variables:D.variables}),children:[(0,q.jsxs)(`div`,{className:Y.bar,role:`toolbar`,"aria-label":e.title,children:[(0,q.jsx)(I,{label:e.add,onChoose:e=>C(e.id)}),(0,q.jsxs)(j.Group,{children:[(0,q.jsx)(j,{size:`xs`,variant:`default`,disabled:!a,onClick:a,children:e.undo}),(0,q.jsx)(j,{size:`xs`,variant:`default`,disabled:!o,onClick:o,children:e.redo})]}),(0,q.jsxs)(j.Group,{children:[(0,q.jsx)(j,{size:`xs`,variant:`default`,"aria-label":e.closer,onClick:()=>m.current?.zoom(1/1.4),children:`+`}),(0,q.jsx)(j,{size:`xs`,variant:`default`,"aria-label":e.farther,onClick:()=>m.current?.zoom(1.4),children:`−`}),(0,q.jsx)(j,{size:`xs`,variant:`default`,onClick:()=>m.current?.fit(),children:e.fit})]}),(0,q.jsx)(j,{size:`xs`,variant:h?`filled`:`default`,"aria-pressed":h,onClick:()=>S(`lasso`,h?``:`yes`),children:e.lasso}),(0,q.jsx)(xe,{size:`xs`,"aria-label":e.layout,value:s.layout,data:mt.map(t=>({value:t,label:e.layouts[t]})),onChange:e=>g({layout:e.currentTarget.value})}),(0,q.jsx)(j,{size:`xs`,variant:`default`,onClick:()=>g({tidy:l.length,pins:new Map}),children:e.tidy}),(0,q.jsx)(xe,{size:`xs`,"aria-label":e.cap,value:String(p),data:[`5`,`10`,`25`,`50`,`100`,`250`].map(t=>({value:t,label:`${e.cap} ${t}`})),onChange:e=>S(`cap`,e.currentTarget.value===`25`?``:e.currentTarget.value)}),(0,q.jsx)(j,{size:`xs`,variant:`default`,onClick:()=>i(`/`),children:e.clear}),s.hidden.length>0&&(0,q.jsx)(j,{size:`xs`,variant:`default`,onClick:()=>g({hidden:[]}),children:e.unhide(s.hidden.length)}),s.picked.length>0&&(0,q.jsxs)(`div`,{className:Y.picked,role:`group`,"aria-label":e.picked(s.picked.length),children:[(0,q.jsx)(`span`,{children:e.picked(s.picked.length)}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>b.hide(s.picked),children:e.hide}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>g({hidden:[...new Set([...s.hidden,...d.nodes.map(e=>e.id).filter(e=>!s.picked.includes(e))])],picked:[]}),children:e.keepOnly}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>g({pins:new Map([...s.pins,...s.picked.flatMap(e=>{let t=f?.get(e);return t?[[e,t]]:[]})])}),children:e.pin}),s.picked.length===2&&(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>b.add({kind:`path`,from:s.picked[0],to:s.picked[1]}),children:e.pathPicked}),(0,q.jsx)(j,{size:`compact-xs`,variant:`default`,onClick:()=>_({picked:[]}),children:e.unpick})]})]}),u.errors.map(({error:e,step:t})=>(0,q.jsx)(F,{error:e},JSON.stringify(t))),u.unconnected.map(t=>t.kind===`path`&&(0,q.jsx)(_e,{color:`gray`,variant:`outline`,className:Y.alert,children:e.noPath(T(t.from),T(t.to))},`${t.from}${t.to}`)),d.nodes.length>Xt&&(0,q.jsx)(_e,{color:`orange`,variant:`outline`,className:Y.alert,children:d.nodes.length>Zt?e.tooMany(d.nodes.length):e.many(d.nodes.length)}),!Qt&&(0,q.jsx)(_e,{color:`orange`,variant:`outline`,className:Y.alert,children:e.noWebGL}),(0,q.jsx)(`ul`,{className:Y.legend,"aria-label":e.types,children:w.map(([e,t])=>(0,q.jsx)(`li`,{children:(0,q.jsxs)(`button`,{type:`button`,"aria-pressed":!s.off.includes(e),onClick:()=>g({off:s.off.includes(e)?s.off.filter(t=>t!==e):[...s.off,e]}),children:[(0,q.jsx)(R,{type:e,label:!1}),` `,n[e],` `,(0,q.jsx)(`span`,{className:Y.number,children:t})]})},e))}),(0,q.jsx)(Kt,{range:d.range,from:s.from,to:s.to,undated:s.undated,onChange:e=>g(e)}),(0,q.jsxs)(`div`,{className:Y.stage,"data-panel":s.at!==``,children:[(0,q.jsx)(Ft,{nodes:d.nodes,at:s.at,picked:s.picked,pins:E,onSelect:b.select,onPick:e=>_({picked:e}),onKey:x}),O&&(0,q.jsx)(Ee,{bare:!0,title:`${e.title}: ${[...u.nodes.values()].slice(0,3).map(e=>e.name).join(`, `)}`,filters:te,legend:w.filter(([e])=>!s.off.includes(e)).map(([e])=>({label:n[e],colour:ce[e]})),source:`Entente`,svg:()=>m.current.draw(),actions:(0,q.jsx)(`span`,{className:Y.size,role:`status`,children:u.loading?t.loading:e.size(d.nodes.length,d.edges.length)}),children:(0,q.jsx)(K.Suspense,{fallback:(0,q.jsx)(le,{}),children:(0,q.jsx)(Yt,{ref:m,nodes:d.nodes,edges:d.edges,places:f??en,pins:E,at:s.at,picked:s.picked,lasso:h,label:e.canvas,onSelect:b.select,onExpand:e=>b.add({kind:`expand`,id:e,type:null,cap:p}),onPin:(e,t)=>g({pins:new Map(v().pins).set(e,t)}),onPick:e=>_({picked:e}),onKey:e=>x(e)})})}),s.at!==``&&(0,q.jsx)(It,{at:s.at,loaded:u,state:s,cap:p,actions:b})]}),(0,q.jsx)(`p`,{className:Y.note,children:e.shortcuts}),(0,q.jsxs)(`details`,{className:Y.tables,open:s.table||!O,onToggle:e=>e.currentTarget.open!==(s.table||!O)&&_({table:e.currentTarget.open}),children:[(0,q.jsx)(`summary`,{children:e.tables}),(0,q.jsx)(Wt,{seen:d,loaded:u,select:b.select})]})]})}var en=new Map;function tn(e,{layout:t,tidy:n,pins:r}){let i=(0,K.useRef)(void 0),a=[...r].map(([e,t])=>`${e} ${t}`).join();return(0,K.useMemo)(()=>{if(e.loading||e.nodes.size===0)return i.current;let a=[e.groups.slice(0,n).flat(),...e.groups.slice(n)],o=[...e.nodes.values()];return i.current={layout:t,groups:a,edges:[...e.edges.values()].map(e=>[e.source,e.target]),pins:[...r],types:Object.fromEntries(o.map(e=>[e.id,e.type])),months:Object.fromEntries(o.flatMap(e=>e.span?[[e.id,Number.isFinite(e.span[0])?e.span[0]:e.span[1]]]:[]))},i.current},[e,t,n,a])}export{$t as default,Y as n,Jt as t};