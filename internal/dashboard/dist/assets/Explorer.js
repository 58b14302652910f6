const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Canvas.js","assets/rolldown-runtime.js","assets/graphology.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{$ as n,A as r,B as i,C as a,Dt as o,E as s,Et as c,Ft as l,H as u,I as d,It as f,J as p,L as m,M as h,Mt as g,N as _,Nt as v,O as y,P as b,Q as x,R as S,S as C,St as ee,T as w,U as T,V as E,W as D,X as te,Y as O,Z as ne,_ as k,_t as re,b as A,c as j,ct as ie,d as ae,et as M,f as N,ft as oe,g as P,h as se,i as ce,j as le,k as ue,lt as de,mt as F,n as fe,o as pe,p as me,pt as I,q as L,r as he,rt as R,s as z,st as ge,t as B,u as V,v as H,vt as _e,wt as U,x as W,y as ve,z as G}from"./dashboard.js";import{t as ye}from"./NativeSelect.js";import{n as be,t as xe}from"./jsx-runtime.js";import{i as Se,n as Ce,r as we,t as Te}from"./Figure.js";import{t as Ee}from"./SegmentedControl.js";import{t as De}from"./Claims.js";import{t as Oe}from"./Checkbox.js";import{t as ke}from"./preload-helper.js";function Ae(e,t,n){return t===void 0&&n===void 0?e:t!==void 0&&n===void 0?Math.max(e,t):Math.min(t===void 0&&n!==void 0?e:Math.max(e,t),n)}var K=t(be(),1);function je(e,t,n=`ltr`){let r=(0,K.useRef)(!1),i=(0,K.useRef)(!1),a=(0,K.useRef)(0),o=(0,K.useRef)(null),[s,c]=(0,K.useState)(!1);return(0,K.useEffect)(()=>(r.current=!0,()=>{o.current?.()}),[]),{ref:(0,K.useCallback)(s=>{let l=({x:t,y:i})=>{cancelAnimationFrame(a.current),a.current=requestAnimationFrame(()=>{if(r.current&&s){s.style.userSelect=`none`;let r=s.getBoundingClientRect();if(r.width&&r.height){let a=Ae((t-r.left)/r.width,0,1);e({x:n===`ltr`?a:1-a,y:Ae((i-r.top)/r.height,0,1)})}}})},u=()=>{document.addEventListener(`mousemove`,h),document.addEventListener(`mouseup`,p),document.addEventListener(`touchmove`,_,{passive:!1}),document.addEventListener(`touchend`,p)},d=()=>{document.removeEventListener(`mousemove`,h),document.removeEventListener(`mouseup`,p),document.removeEventListener(`touchmove`,_),document.removeEventListener(`touchend`,p)},f=()=>{!i.current&&r.current&&(i.current=!0,typeof t?.onScrubStart==`function`&&t.onScrubStart(),c(!0),u())},p=()=>{i.current&&r.current&&(i.current=!1,c(!1),d(),setTimeout(()=>{typeof t?.onScrubEnd==`function`&&t.onScrubEnd()},0))},m=e=>{f(),e.preventDefault(),h(e)},h=e=>l({x:e.clientX,y:e.clientY}),g=e=>{e.cancelable&&e.preventDefault(),f(),_(e)},_=e=>{e.cancelable&&e.preventDefault(),l({x:e.changedTouches[0].clientX,y:e.changedTouches[0].clientY})};return s?.addEventListener(`mousedown`,m),s?.addEventListener(`touchstart`,g,{passive:!1}),o.current=()=>{d(),cancelAnimationFrame(a.current)},()=>{s&&(s.removeEventListener(`mousedown`,m),s.removeEventListener(`touchstart`,g))}},[n,e]),active:s}}function Me(e,t){return t.length===0?e:t.reduce((t,n)=>Math.abs(n-e)<Math.abs(t-e)?n:t)}var[Ne,Pe]=l(`SliderProvider was not found in tree`),q=xe();function Fe({size:e,disabled:t,variant:n,color:r,thumbSize:i,radius:a,orientation:o,...s}){let{getStyles:c}=Pe();return(0,q.jsx)(I,{tabIndex:-1,variant:n,size:e,...c(`root`),mod:{orientation:o},...s})}Fe.displayName=`@mantine/core/SliderRoot`;function Ie({max:e,min:t,value:n,position:r,label:i,dragging:a,onMouseDown:o,onKeyDownCapture:s,labelTransitionProps:c,labelAlwaysOn:l,thumbLabel:u,thumbValueText:d,onFocus:f,onBlur:p,showLabelOnHover:m,isHovered:h,children:g=null,disabled:_,orientation:v=`horizontal`,className:y,style:b,ref:x,...S}){let{getStyles:C}=Pe(),[ee,w]=(0,K.useState)(!1),T=l||a||ee||m&&h,E=typeof d==`function`?d(n):d;return(0,q.jsxs)(I,{...S,tabIndex:_?-1:0,role:`slider`,"aria-label":u,"aria-valuemax":e,"aria-valuemin":t,"aria-valuenow":n,"aria-valuetext":E,"aria-disabled":_,"aria-orientation":v,ref:x,__vars:{"--slider-thumb-offset":`${r}%`},...C(`thumb`,{focusable:!0,className:y,style:b}),mod:{dragging:a,disabled:_},onFocus:e=>{w(!0),typeof f==`function`&&f(e)},onBlur:e=>{w(!1),typeof p==`function`&&p(e)},onTouchStart:o,onMouseDown:o,onKeyDownCapture:s,onClick:e=>e.stopPropagation(),children:[g,(0,q.jsx)(de,{mounted:i!=null&&!!T,transition:`fade`,duration:0,...c,children:e=>(0,q.jsx)(`div`,{...C(`label`,{style:e}),children:i})})]})}Ie.displayName=`@mantine/core/SliderThumb`;function Le({value:e,min:t,max:n}){let r=(e-t)/(n-t)*100;return Math.min(Math.max(r,0),100)}function Re({mark:e,offset:t,value:n,inverted:r=!1,startPointValue:i}){return typeof i==`number`&&!r?e.value>=i&&e.value<=n||e.value<=i&&e.value>=n:r?typeof t==`number`&&e.value<=t||e.value>=n:typeof t==`number`?e.value>=t&&e.value<=n:e.value<=n}function ze({marks:e,min:t,max:n,disabled:r,value:i,offset:a,inverted:o,startPointValue:s}){let{getStyles:c}=Pe();if(!e)return null;let l=e.map((e,l)=>e.hidden?null:(0,K.createElement)(I,{...c(`markWrapper`),__vars:{"--mark-offset":`${Le({value:e.value,min:t,max:n})}%`},key:l},(0,q.jsx)(I,{...c(`mark`),mod:{filled:Re({mark:e,value:i,offset:a,inverted:o,startPointValue:s}),disabled:r}}),e.label&&(0,q.jsx)(`div`,{...c(`markLabel`),children:e.label})));return(0,q.jsx)(`div`,{children:l})}ze.displayName=`@mantine/core/SliderMarks`;function Be({filled:e,children:t,offset:n,disabled:r,marksOffset:i,inverted:a,startPointValue:o,containerProps:s,...c}){let{getStyles:l}=Pe();return(0,q.jsx)(I,{...l(`trackContainer`),mod:{disabled:r},...s,children:(0,q.jsxs)(I,{...l(`track`),mod:{inverted:a,disabled:r},children:[(0,q.jsx)(I,{mod:{inverted:a,disabled:r},__vars:{"--slider-bar-width":`calc(${e}% + 2 * var(--slider-size))`,"--slider-bar-offset":`calc(${n}% - var(--slider-size))`},...l(`bar`)}),t,(0,q.jsx)(ze,{...c,offset:i,disabled:r,inverted:a,startPointValue:o})]})})}Be.displayName=`@mantine/core/SliderTrack`;function Ve({value:e,containerWidth:t,min:n,max:r,step:i,precision:a}){let o=(t?Math.min(Math.max(e,0),t)/t:e)*(r-n),s=(o===0?0:Math.round(o/i)*i)+n,c=Math.max(s,n);return a===void 0?c:Number(c.toFixed(a))}function J(e,t){return parseFloat(e.toFixed(t))}function He(e){if(!e)return 0;let t=e.toString().split(`.`);return t.length>1?t[1].length:0}function Ue(e,t){let n=[...t].sort((e,t)=>e.value-t.value).find(t=>t.value>e);return n?n.value:e}function We(e,t){let n=[...t].sort((e,t)=>t.value-e.value).find(t=>t.value<e);return n?n.value:e}function Ge(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[0].value:0}function Ke(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[t.length-1].value:100}var qe={root:`m_dd36362e`,label:`m_c9357328`,thumb:`m_c9a9a60a`,trackContainer:`m_a8645c2`,track:`m_c9ade57f`,bar:`m_38aeed47`,markWrapper:`m_b7b0423a`,mark:`m_dd33bc19`,markLabel:`m_68c77a5b`};function Je(e,t){if(`TouchEvent`in window&&e instanceof window.TouchEvent){let n=e.touches[0];return t===`vertical`?n.clientY:n.clientX}return t===`vertical`?e.clientY:e.clientX}var Ye=U((e,{size:t,color:n,thumbSize:r,radius:i})=>({root:{"--slider-size":v(t,`slider-size`),"--slider-color":n?ee(n,e):void 0,"--slider-radius":i===void 0?void 0:g(i),"--slider-thumb-size":r===void 0?`calc(var(--slider-size) * 2)`:f(r)}})),Xe={min:0,max:100,minRange:10,step:1,marks:[],label:e=>e,labelTransitionProps:{transition:`fade`,duration:0},labelAlwaysOn:!1,showLabelOnHover:!0,disabled:!1,pushOnOverlap:!0,scale:e=>e,size:`md`,maxRange:1/0},Ze=F(e=>{let t=_e(`RangeSlider`,Xe,e),{classNames:n,styles:r,value:i,onChange:a,onChangeEnd:s,size:l,min:u,max:d,domain:f,minRange:p,maxRange:m,step:h,precision:g,defaultValue:_,name:v,marks:y,label:b,labelTransitionProps:x,labelAlwaysOn:S,thumbFromLabel:C,thumbToLabel:ee,thumbValueText:w,showLabelOnHover:T,thumbChildren:E,disabled:D,unstyled:te,scale:O,inverted:ne,orientation:k,className:A,style:j,vars:ie,hiddenInputProps:ae,restrictToMarks:M,thumbProps:N,pushOnOverlap:P,attributes:se,ref:ce,...le}=t,ue=re({name:`RangeSlider`,props:t,classes:qe,classNames:n,className:A,styles:r,style:j,attributes:se,vars:ie,varsResolver:Ye,unstyled:te}),de=(0,K.useRef)(null),{dir:F}=oe(),[fe,pe]=(0,K.useState)(-1),[me,I]=(0,K.useState)(!1),[L,he]=c({value:i,defaultValue:_,finalValue:[u,d],onChange:a}),R=(0,K.useRef)(L),z=(0,K.useRef)([]),ge=(0,K.useRef)(null),B=(0,K.useRef)(void 0),[V,H]=f||[u,d],U=[Le({value:L[0],min:V,max:H}),Le({value:L[1],min:V,max:H})],W=g??He(h),ve=e=>{he(e),R.current=e};(0,K.useEffect)(()=>{Array.isArray(i)&&(R.current=i)},Array.isArray(i)?[i[0],i[1]]:[null,null]);let G=(e,t,n)=>{if(t===-1)return;let r=[...R.current];if(M&&y){let n=Me(e,y.map(e=>e.value)),i=r[t];r[t]=n;let a=+(t===0),o=Ke(y),s=Ge(y);n===o&&r[a]===o||n===s&&r[a]===s?r[t]=i:n===r[a]&&(r[a]=i>r[a]?We(n,y):Ue(n,y))}else{let n=Ae(e,u,d);r[t]=n,t===0&&(n>r[1]-(p-1e-9)&&(P?r[1]=Math.min(e+p,d):r[t]=R.current[t]),n>(d-(p-1e-9)||u)&&(r[t]=R.current[t]),r[1]-e>m&&(P?r[1]=e+m:r[t]=R.current[t])),t===1&&(n<r[0]+p&&(P?r[0]=Math.max(e-p,u):r[t]=R.current[t]),n<r[0]+p&&(r[t]=R.current[t]),n-r[0]>m&&(P?r[0]=e-m:r[t]=R.current[t]))}if(r[0]=J(r[0],W),r[1]=J(r[1],W),r[0]>r[1]){let e=r[0];r[0]=r[1],r[1]=e}ve(r),n&&s?.(R.current)},ye=e=>{if(!D&&B.current!==void 0){let t=Ve({value:e,min:V,max:H,step:h,precision:W});G(t,B.current,!1)}},{ref:be,active:xe}=je(({x:e,y:t})=>ye(k===`vertical`?1-t:e),{onScrubEnd:()=>!D&&s?.(R.current)},F);function Se(e){B.current=e}let Ce=e=>{if(de.current){de.current.focus();let t=de.current.getBoundingClientRect(),n=Je(e.nativeEvent,k),r=Ve(k===`vertical`?{value:t.bottom-n,max:d,min:u,step:h,containerWidth:t.height}:{value:n-t.left,max:d,min:u,step:h,containerWidth:t.width}),i=+(Math.abs(L[0]-r)>Math.abs(L[1]-r));B.current=k===`vertical`||F===`ltr`?i:i===1?0:1}},we=()=>fe!==1&&fe!==0?(pe(0),0):fe,Te=e=>{if(!D)switch(e.key){case`ArrowUp`:{e.preventDefault();let t=we();z.current[t].focus();let n=M&&y?Ue(R.current[t],y):Math.min(Math.max(R.current[t]+h,V),H);G(J(n,W),t,!0);break}case`ArrowRight`:{e.preventDefault();let t=we();z.current[t].focus();let n=M&&y?(F===`rtl`?We:Ue)(R.current[t],y):Math.min(Math.max(F===`rtl`?R.current[t]-h:R.current[t]+h,V),H);G(J(n,W),t,!0);break}case`ArrowDown`:{e.preventDefault();let t=we();z.current[t].focus();let n=M&&y?We(R.current[t],y):Math.min(Math.max(R.current[t]-h,V),H);G(J(n,W),t,!0);break}case`ArrowLeft`:{e.preventDefault();let t=we();z.current[t].focus();let n=M&&y?(F===`rtl`?Ue:We)(R.current[t],y):Math.min(Math.max(F===`rtl`?R.current[t]+h:R.current[t]-h,V),H);G(J(n,W),t,!0);break}}},Ee={max:d,min:u,size:l,labelTransitionProps:x,labelAlwaysOn:S,orientation:k,onBlur:()=>pe(-1)},De=Array.isArray(E);return(0,q.jsx)(Ne,{value:{getStyles:ue},children:(0,q.jsxs)(Fe,{...le,size:l,ref:o(ce,ge),disabled:D,orientation:k,onMouseDownCapture:()=>ge.current?.focus(),onKeyDownCapture:()=>{z.current[0]?.parentElement?.contains(document.activeElement)||z.current[0]?.focus()},children:[(0,q.jsxs)(Be,{offset:U[0],marksOffset:L[0],filled:U[1]-U[0],marks:y,inverted:ne,min:V,max:H,value:L[1],disabled:D,containerProps:{ref:o(de,be),onMouseEnter:T?()=>I(!0):void 0,onMouseLeave:T?()=>I(!1):void 0,onTouchStartCapture:Ce,onTouchEndCapture:()=>{B.current=-1},onMouseDownCapture:Ce,onMouseUpCapture:()=>{B.current=-1},onKeyDownCapture:Te},children:[(0,q.jsx)(Ie,{...Ee,value:O(L[0]),position:U[0],dragging:xe,label:typeof b==`function`?b(J(O(L[0]),W)):b,ref:e=>{e&&(z.current[0]=e)},thumbLabel:C,thumbValueText:w,onMouseDown:()=>Se(0),onFocus:()=>pe(0),showLabelOnHover:T,isHovered:me,disabled:D,...N?.(0),children:De?E[0]:E}),(0,q.jsx)(Ie,{...Ee,thumbLabel:ee,value:O(L[1]),position:U[1],dragging:xe,label:typeof b==`function`?b(J(O(L[1]),W)):b,ref:e=>{e&&(z.current[1]=e)},thumbValueText:w,onMouseDown:()=>Se(1),onFocus:()=>pe(1),showLabelOnHover:T,isHovered:me,disabled:D,...N?.(1),children:De?E[1]:E})]}),(0,q.jsx)(`input`,{type:`hidden`,name:`${v}_from`,value:L[0],...ae}),(0,q.jsx)(`input`,{type:`hidden`,name:`${v}_to`,value:L[1],...ae})]})})});Ze.classes=qe,Ze.varsResolver=Ye,Ze.displayName=`@mantine/core/RangeSlider`;function Qe(e,t){let n=new Set(t);return e.filter(e=>!n.has(e))}var $e=class extends p{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l=[];constructor(e,t,n){super(),this.#e=e,this.#r=n,this.#n=[],this.#i=[],this.#t=[],this.setQueries(t)}onSubscribe(){this.listeners.size===1&&this.#i.forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})}onUnsubscribe(){this.listeners.size||this.destroy()}destroy(){this.listeners=new Set,this.#i.forEach(e=>{e.destroy()})}setQueries(e,t){this.#n=e,this.#r=t,L.batch(()=>{let e=this.#i,t=this.#p(this.#n);t.forEach(e=>e.observer.setOptions(e.defaultedQueryOptions));let n=t.map(e=>e.observer),r=n.map(e=>e.getCurrentResult()),i=e.length!==n.length,a=n.some((t,n)=>t!==e[n]),o=i||a,s=o?!0:r.some((e,t)=>{let n=this.#t[t];return!n||!ne(e,n)});(o||s)&&(o&&(this.#l=t,this.#i=n),this.#t=r,this.hasListeners()&&(o&&(Qe(e,n).forEach(e=>{e.destroy()}),Qe(n,e).forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})),this.#h()))})}getCurrentResult(){return this.#t}getQueries(){return this.#i.map(e=>e.getCurrentQuery())}getObservers(){return this.#i}getOptimisticResult(e,t){let n=this.#p(e),r=n.map(e=>e.observer.getOptimisticResult(e.defaultedQueryOptions)),i=n.map(e=>e.defaultedQueryOptions.queryHash);return[r,e=>this.#d(e??r,t,i),()=>this.#u(r,n)]}#u(e,t){let n=new Set;return t.map((r,i)=>{let a=e[i];return r.defaultedQueryOptions.notifyOnChangeProps?a:r.observer.trackResult(a,e=>{n.has(e)||(n.add(e),t.forEach(t=>{t.observer.trackProp(e)}))})})}#d(e,t,n){if(t){let r=this.#c,i=n!==void 0&&r!==void 0&&(r.length!==n.length||n.some((e,t)=>e!==r[t]));return(this.#t!==this.#s||i||t!==this.#o)&&(this.#o=t,this.#s=this.#t,n!==void 0&&(this.#c=n),this.#a=te(this.#a,t(e))),this.#a}return e}#f(){return!this.#r?.combine||this.#i.some((e,t)=>e.options.suspense&&this.#t[t]?.data===void 0)}#p(e){let t=new Map;this.#i.forEach(e=>{let n=e.options.queryHash;if(!n)return;let r=t.get(n);r?r.push(e):t.set(n,[e])});let n=[];return e.forEach(e=>{let r=this.#e.defaultQueryOptions(e),i=t.get(r.queryHash)?.shift()??new D(this.#e,r);n.push({defaultedQueryOptions:r,observer:i})}),n}#m(e,t){let n=this.#i.indexOf(e);n!==-1&&(this.#t=this.#t.slice(),this.#t[n]=t,this.#h())}#h(){if(this.hasListeners()){let e=this.#f(),t=this.#a,n=e?t:this.#d(this.#u(this.#t,this.#l),this.#r?.combine);(e||t!==n)&&L.batch(()=>{this.listeners.forEach(e=>{e(this.#t)})})}}};function et({queries:e,...t},n){let r=x(n),a=T(),o=u(),s=t.subscribed!==!1,c=K.useMemo(()=>e.map(e=>{let t=r.defaultQueryOptions(e);return t._optimisticResults=a?`isRestoring`:s?`optimistic`:void 0,t}),[e,r,a,s]);c.forEach(e=>{d(e);let t=r.getQueryCache().get(e.queryHash);G(e,o,t)}),E(o);let[l]=K.useState(()=>new $e(r,c,t)),[f,p,h]=l.getOptimisticResult(c,t.combine);K.useEffect(()=>{l.setQueries(c,t)},[c,t,l]);let g=!a&&s;K.useSyncExternalStore(K.useCallback(e=>g?l.subscribe(L.batchCalls(e)):O,[l,g]),()=>l.getCurrentResult(),()=>l.getCurrentResult());let _=f.some((e,t)=>S(c[t],e))?f.flatMap((e,t)=>{let n=c[t];if(n&&S(n,e)){let e=new D(r,n);return m(n,e,o)}return[]}):[];if(_.length>0)throw Promise.all(_);let v=f.find((e,t)=>{let n=c[t];return n&&i({result:e,errorResetBoundary:o,throwOnError:n.throwOnError,query:r.getQueryCache().get(n.queryHash),suspense:n.suspense})});if(v)throw v.error;return p(h())}var Y={first:`_first_truc1_1`,begin:`_begin_truc1_2`,starts:`_starts_truc1_4`,panel:`_panel_truc1_5`,bar:`_bar_truc1_9`,picked:`_picked_truc1_10`,alert:`_alert_truc1_11`,legend:`_legend_truc1_12`,number:`_number_truc1_16`,window:`_window_truc1_17`,slider:`_slider_truc1_18`,month:`_month_truc1_19`,stage:`_stage_truc1_20`,size:`_size_truc1_24`,canvas:`_canvas_truc1_25`,sigma:`_sigma_truc1_26`,lasso:`_lasso_truc1_28`,list:`_list_truc1_30`,mark:`_mark_truc1_37`,kind:`_kind_truc1_40`,close:`_close_truc1_41`,expand:`_expand_truc1_42`,way:`_way_truc1_43`,values:`_values_truc1_44`,names:`_names_truc1_47`,fact:`_fact_truc1_49`,end:`_end_truc1_51`,note:`_note_truc1_54`,tables:`_tables_truc1_55`},X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new X(`
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
}`,{fragmentName:`Part`});var tt=new X(`
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
}`),nt=new X(`
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
    `),rt=new X(`
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
}`),it=new X(`
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
}`),at=new X(`
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
}`),ot=new X(`
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
    `),Z=le({title:`Explorer`,begin:`Begin with a name`,beginWhy:`A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:`,strongest:`Who does most with whom`,latest:`Latest events`,add:`Add a name`,undo:`Undo`,redo:`Redo`,fit:`Show all`,closer:`Closer`,farther:`Farther`,lasso:`Lasso`,tidy:`Arrange anew`,clear:`Begin anew`,layout:`Layout`,layouts:{force:`By ties`,rings:`By type`,time:`By time`},cap:`At most`,canvas:`Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.`,list:e=>h(`en`,e,{one:`# node`,other:`# nodes`}),size:(e,t)=>`${e.toLocaleString(`en`)} nodes, ${t.toLocaleString(`en`)} facts`,filterList:`Filter the list`,isPicked:`picked`,isPinned:`pinned`,types:`Types: choose what is shown`,window:`Time`,from:`From`,to:`To`,undated:`also without a date`,noDates:`Nothing here has a date.`,wholeTime:`All time`,expand:`Expand`,expandAll:`Everything`,collapse:`Collapse`,hide:`Hide`,pin:`Pin`,unpin:`Unpin`,unhide:e=>`Show ${e} hidden`,keepOnly:`Keep only these`,picked:e=>`${e} picked`,unpick:`Pick none`,around:`What lies around`,depth:e=>h(`en`,e,{one:`# step`,other:`# steps`}),pathTo:`Way to …`,pathPicked:`Ways between the two`,open:`Open its page`,noPath:(e,t)=>`No way of at most 6 facts leads from ${e} to ${t}.`,cut:e=>`${e.toLocaleString(`en`)} more not shown`,close:`Close`,facts:`Facts`,nodes:`Nodes`,relation:`Relation`,detail:`Details`,degree:`Facts in all`,names:`Names`,nothingMore:`All of it is shown.`,tables:`As tables`,noWebGL:`This browser cannot draw the graph (no WebGL): the list and the tables have all of it.`,many:e=>`${e.toLocaleString(`en`)} nodes are a lot to draw: hide types, or narrow the time.`,tooMany:e=>`${e.toLocaleString(`en`)} nodes are too many to draw. The list and the tables have all of them: hide types, or narrow the time, to see a picture.`,shortcuts:`Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.`,unknown:`There is nothing with this id`,alreadyThere:`Is there already.`},{zh:{title:`图谱`,begin:`从一个名称开始`,beginWhy:`部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：`,strongest:`谁与谁合作最多`,latest:`最近的活动`,add:`添加名称`,undo:`撤销`,redo:`重做`,fit:`显示全部`,closer:`放大`,farther:`缩小`,lasso:`套索`,tidy:`重新排列`,clear:`重新开始`,layout:`布局`,layouts:{force:`按联系`,rings:`按类型`,time:`按时间`},cap:`最多`,list:e=>`${e} 个节点`,size:(e,t)=>`${e} 个节点，${t} 条事实`,filterList:`筛选列表`,isPicked:`已选`,isPinned:`已固定`,types:`类型：选择显示内容`,window:`时间`,from:`从`,to:`到`,undated:`包括无日期`,noDates:`没有日期。`,wholeTime:`全部时间`,expand:`展开`,expandAll:`全部`,collapse:`折叠`,hide:`隐藏`,pin:`固定`,unpin:`取消固定`,unhide:e=>`显示 ${e} 个隐藏项`,keepOnly:`只保留这些`,picked:e=>`已选 ${e} 个`,unpick:`取消选择`,around:`周围`,depth:e=>`${e} 步`,pathTo:`到…的路径`,pathPicked:`两者之间的路径`,open:`打开页面`,noPath:(e,t)=>`${e} 与 ${t} 之间没有不超过 6 条事实的路径。`,cut:e=>`另有 ${e} 项未显示`,close:`关闭`,facts:`事实`,nodes:`节点`,relation:`关系`,detail:`详情`,degree:`事实总数`,names:`名称`,nothingMore:`已全部显示。`,tables:`表格形式`,unknown:`没有此编号的内容`},ru:{title:`Обозреватель`,begin:`Начните с названия`,beginWhy:`Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:`,strongest:`Кто с кем больше всего`,latest:`Последние мероприятия`,add:`Добавить`,undo:`Отменить`,redo:`Вернуть`,fit:`Показать всё`,closer:`Ближе`,farther:`Дальше`,lasso:`Лассо`,tidy:`Расположить заново`,clear:`Начать заново`,layout:`Расположение`,layouts:{force:`По связям`,rings:`По видам`,time:`По времени`},cap:`Не более`,list:e=>h(`ru`,e,{one:`# узел`,few:`# узла`,many:`# узлов`,other:`# узла`}),size:(e,t)=>`узлов: ${e}, фактов: ${t}`,filterList:`Фильтр списка`,isPicked:`выбрано`,isPinned:`закреплено`,types:`Виды: что показать`,window:`Время`,from:`С`,to:`По`,undated:`и без даты`,noDates:`Дат нет.`,wholeTime:`Всё время`,expand:`Раскрыть`,expandAll:`Всё`,collapse:`Свернуть`,hide:`Скрыть`,pin:`Закрепить`,unpin:`Открепить`,unhide:e=>`Показать скрытые: ${e}`,keepOnly:`Оставить только их`,picked:e=>`Выбрано: ${e}`,unpick:`Снять выбор`,around:`Вокруг`,depth:e=>h(`ru`,e,{one:`# шаг`,few:`# шага`,many:`# шагов`,other:`# шага`}),pathTo:`Путь до…`,pathPicked:`Пути между ними`,open:`Открыть страницу`,noPath:(e,t)=>`От «${e}» до «${t}» нет пути не длиннее 6 фактов.`,cut:e=>`ещё не показано: ${e}`,close:`Закрыть`,facts:`Факты`,nodes:`Узлы`,relation:`Связь`,detail:`Подробности`,degree:`Всего фактов`,names:`Названия`,nothingMore:`Показано всё.`,tables:`Таблицами`,unknown:`Такого идентификатора нет`}}),st=le({ABOUT:`about`,AMENDS:`amends`,BROADER:`narrower than`,EDITION_OF:`edition of`,HELD:`held the post`,HELD_AT:`held at`,HOSTED:`hosted`,IN:`in`,IN_COUNTRY:`in`,MADE:`committed to`,OF_COUNTRY:`of`,ON_SIDELINES_OF:`beside`,PARTICIPATED_IN:`took part in`,PARTY_TO:`party to`,PART_OF:`part of`,PRODUCED:`led to`,SIGNED:`signed`,SUB_EVENT_OF:`part of`,SUCCEEDED_BY:`succeeded by`,SUPERSEDES:`supersedes`},{zh:{ABOUT:`关于`,AMENDS:`修订`,BROADER:`从属于`,EDITION_OF:`属于系列`,HELD:`担任`,HELD_AT:`举办地`,HOSTED:`主办`,IN:`隶属`,IN_COUNTRY:`位于`,MADE:`承诺`,OF_COUNTRY:`属于`,ON_SIDELINES_OF:`场边`,PARTICIPATED_IN:`参加`,PARTY_TO:`缔约方`,PART_OF:`隶属`,PRODUCED:`达成`,SIGNED:`签署`,SUB_EVENT_OF:`组成部分`,SUCCEEDED_BY:`继任者`,SUPERSEDES:`取代`},ru:{ABOUT:`о`,AMENDS:`изменяет`,BROADER:`уже, чем`,EDITION_OF:`в серии`,HELD:`занимал должность`,HELD_AT:`прошло в`,HOSTED:`провёл`,IN:`в`,IN_COUNTRY:`в`,MADE:`обязался`,OF_COUNTRY:`относится к`,ON_SIDELINES_OF:`на полях`,PARTICIPATED_IN:`участвовал в`,PARTY_TO:`сторона`,PART_OF:`часть`,PRODUCED:`привело к`,SIGNED:`подписал`,SUB_EVENT_OF:`часть`,SUCCEEDED_BY:`преемник`,SUPERSEDES:`заменяет`}});function ct(){let e=b(Z),t=r(ot,{});return(0,q.jsxs)(`section`,{className:Y.begin,"aria-label":e.begin,children:[(0,q.jsx)(`h2`,{children:e.begin}),(0,q.jsx)(`p`,{children:e.beginWhy}),(0,q.jsx)(B,{of:t,lines:4,children:({ties:t,events:n})=>(0,q.jsxs)(`div`,{className:Y.starts,children:[t.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.strongest}),(0,q.jsx)(`ul`,{children:t.nodes.map(({a:e,b:t,weight:n})=>(0,q.jsxs)(`li`,{children:[(0,q.jsxs)(N,{href:a(`/`,{path:`${e.id}~${t.id}`}),children:[e.name,` – `,t.name]}),` `,(0,q.jsx)(`small`,{children:n})]},`${e.id} ${t.id}`))})]}),n.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.latest}),(0,q.jsx)(`ul`,{children:n.nodes.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(N,{href:a(`/`,{ego:`${e.id}~1`,at:e.id}),children:e.name}),` `,(0,q.jsx)(`small`,{children:e.date})]},e.id))})]})]})})]})}function lt(e,t){let n=/^(-?\d{4})(?:-(\d\d))?/.exec(e.trim());if(!n)return;let r=n[2]?Number(n[2]):t?12:1;return Number(n[1])*12+Math.min(12,Math.max(1,r))-1}function Q(e){if(!e)return;let[t=``,n]=e.split(`/`),r=lt(t,!1),i=lt(n===void 0?t:n,!0);if(r!==void 0||i!==void 0)return[r??-1/0,i??1/0]}function ut(e,t){let[n,r]=[Q(e),Q(t)];if(n||r)return[n?.[0]??-1/0,r?.[1]??1/0]}function $(e){let t=Math.floor(e/12);return`${t<0?`-`:``}${String(Math.abs(t)).padStart(4,`0`)}-${String(e-t*12+1).padStart(2,`0`)}`}var dt=(e,t)=>e[0]<=t[1]&&t[0]<=e[1],ft=[`force`,`rings`,`time`],pt={least:1,most:500};function mt(e){let t=[];for(let[n,r]of e){let e=r.split(`~`),[i=``]=e;if(i){if(n===`show`&&t.push({kind:`show`,id:i}),n===`expand`){let n=Number(e[2]??25);t.push({kind:`expand`,id:i,type:e[1]||null,cap:Math.min(pt.most,Math.max(pt.least,n||25))})}n===`ego`&&t.push({kind:`ego`,id:i,depth:Math.min(3,Math.max(1,Number(e[1])||1))}),n===`path`&&e[1]&&t.push({kind:`path`,from:i,to:e[1]})}}let n=new Map;for(let t of e.getAll(`pin`)){let[e,r,i]=t.split(`~`);e&&Number.isFinite(Number(r))&&Number.isFinite(Number(i))&&n.set(e,[Number(r),Number(i)])}let r=t=>/^-?\d{4}-\d\d$/.test(e.get(t)??``)?e.get(t):``;return{steps:t,hidden:e.getAll(`hide`),pins:n,off:(e.get(`off`)??``).split(`,`).filter(H),from:r(`from`),to:r(`to`),undated:e.get(`undated`)!==`no`,layout:ft.find(t=>t===e.get(`layout`))??`force`,tidy:Math.max(0,Math.floor(Number(e.get(`tidy`))||0)),at:e.get(`at`)??``,picked:e.getAll(`pick`),table:e.get(`table`)===`yes`}}function ht(e,t){let n=new URLSearchParams;for(let t of e.steps)n.append(t.kind,gt(t));let r={hide:e.hidden,pin:[...e.pins].map(([e,[t,n]])=>`${e}~${Math.round(t)}~${Math.round(n)}`),off:e.off.join(`,`),from:e.from,to:e.to,undated:e.undated?``:`no`,layout:e.layout===`force`?``:e.layout,tidy:e.tidy?String(e.tidy):``,at:e.at,pick:e.picked,table:e.table?`yes`:``};for(let[e,t]of Object.entries(r))for(let r of typeof t==`string`?[t]:t??[])r&&n.append(e,r);let i=new Set([`show`,`expand`,`ego`,`path`,...Object.keys(r)]);for(let[e,r]of t)i.has(e)||n.append(e,r);return`/${w(n)}`}function gt(e){switch(e.kind){case`show`:return e.id;case`expand`:return[e.id,e.type??``,e.cap].join(`~`);case`ego`:return`${e.id}~${e.depth}`;case`path`:return`${e.from}~${e.to}`}}function _t(e,t){let n=e.findIndex(e=>e.kind===t.kind&&(t.kind===`path`?gt(e)===gt(t):`id`in e&&e.id===t.id&&(t.kind!==`expand`||e.kind===`expand`&&e.type===t.type)));return n<0?[...e,t]:e.with(n,t)}var vt=(e,t)=>e.filter(e=>e.kind!==`expand`&&e.kind!==`ego`||e.id!==t),yt={ego:300,links:1e3};function bt(e){switch(e.kind){case`show`:return{roots:[e.id],depth:0,relationships:null,perNode:1,limit:1};case`expand`:return{roots:[e.id],depth:1,relationships:e.type?[e.type]:null,perNode:e.cap,limit:e.cap+1};case`ego`:return{roots:[e.id],depth:e.depth,relationships:null,perNode:25,limit:yt.ego}}}function xt(e){let t=_(),n=et({queries:e.map(e=>e.kind===`path`?{queryKey:ue(rt,e),queryFn:({signal:t})=>y(rt,{from:e.from,to:e.to},t)}:{queryKey:ue(tt,bt(e)),queryFn:({signal:t})=>y(tt,bt(e),t)})}),r=`${t} ${e.map(e=>`${e.kind}=${gt(e)}`).join(`&`)} ${n.map(e=>e.dataUpdatedAt||e.errorUpdatedAt).join()}`,i=(0,K.useMemo)(()=>St(e,n.map(e=>e.data?.data),n.map(e=>e.error)),[r]),a=(0,K.useMemo)(()=>[...i.nodes.keys()].sort().slice(0,yt.links),[i]),o={roots:a,depth:0,relationships:null,perNode:1,limit:a.length},s=n.some(e=>e.isPending),[c]=et({queries:[{queryKey:ue(tt,o),queryFn:({signal:e})=>y(tt,o,e),enabled:!s&&a.length>1&&e.length>1}]}),l=c?.data?.data.neighborhood;return(0,K.useMemo)(()=>{let e={...i,loading:s||(c?.isFetching??!1)};if(!l)return e;let t=new Map(i.edges);for(let e of l.edges)t.has(e.id)||t.set(e.id,wt(e));let n=new Map(i.nodes);for(let{node:e,degree:t}of l.nodes){let r=n.get(e.id);r&&n.set(e.id,{...r,degree:t})}return{...e,nodes:n,edges:t}},[i,l,s,c?.isFetching])}function St(e,t,n){let r={nodes:new Map,edges:new Map,groups:[],cut:new Map,errors:[],unconnected:[],loading:!1};e.forEach((e,i)=>{let a=[];r.groups.push(a);let o=n[i];o&&r.errors.push({step:e,error:o});let s=t[i];if(!s)return;let c=(e,t)=>{let n=e.__typename??``,o=r.nodes.get(e.id);o?o.degree??=t:H(n)&&(a.push(e.id),r.nodes.set(e.id,{id:e.id,type:n,name:e.name,degree:t,span:Ct(e),step:i}))};if(`neighborhood`in s){for(let{node:e,degree:t}of s.neighborhood.nodes)c(e,t);for(let e of s.neighborhood.edges)r.edges.set(e.id,wt(e));for(let{node:t,omitted:n}of s.neighborhood.cut)e.kind!==`show`&&r.cut.set(t.id,(r.cut.get(t.id)??0)+n)}else{s.paths.paths.length===0&&r.unconnected.push(e);for(let e of s.paths.paths){for(let t of e.entities)c(t);for(let t of e.hops)for(let e of t.facts)r.edges.set(e.id,wt(e))}}});for(let e of r.edges.values())r.nodes.has(e.source)&&r.nodes.has(e.target)||r.edges.delete(e.id);return r}function Ct(e){if(`start`in e)return ut(e.start,e.end);if(`signed`in e)return Q(e.signed)}function wt(e){let t=[],n;return`hostRole`in e&&t.push(e.hostRole&&A(e.hostRole)),`participantRole`in e&&t.push(e.roleAsStated??(e.participantRole&&A(e.participantRole))),`asOf`in e&&(n=e.from||e.to?ut(e.from,e.to):Q(e.asOf),t.push(e.from||e.to?`${e.from??`…`}–${e.to??`…`}`:e.asOf)),`partySigned`in e&&(n=ut(e.partySigned??e.inForce,e.withdrawn),t.push(e.partySigned??e.inForce)),`signedOn`in e&&(n=Q(e.signedOn),t.push(e.signedOn)),`succeededOn`in e&&t.push(e.kind&&A(e.kind),e.succeededOn),`ordinal`in e&&t.push(e.ordinal?`№ ${e.ordinal}`:null),{id:e.id,type:e.type,source:e.source.id,target:e.target.id,detail:t.filter(Boolean).join(`, `),span:n}}function Tt(e,t){let n=new Set(t.hidden),r=[Q(t.from)?.[0]??-1/0,Q(t.to)?.[1]??1/0],i=t.from!==``||t.to!==``,a=e=>e===`Event`||e===`Agreement`,o=[...e.nodes.values()].filter(e=>n.has(e.id)||t.off.includes(e.type)?!1:i?e.span?dt(e.span,r):!a(e.type)||t.undated:!0),s=new Set(o.map(e=>e.id)),c=[...e.edges.values()].filter(e=>s.has(e.source)&&s.has(e.target)&&(!i||!e.span||dt(e.span,r))),l=[...e.nodes.values(),...e.edges.values()].flatMap(e=>e.span??[]).filter(Number.isFinite);return{nodes:o,edges:c,range:l.length>0?[Math.min(...l),Math.max(...l)]:void 0}}var Et=`entente-explorer`;function Dt(){let e=history.state;return typeof e?.step==`number`&&typeof e.visit==`string`?{step:e.step,visit:e.visit}:{step:0,visit:``}}function Ot(){try{return JSON.parse(sessionStorage.getItem(Et)??``)}catch{return{step:0,visit:``}}}var kt=()=>()=>{};function At(){s();let e=(0,K.useSyncExternalStore)(kt,()=>Dt().step),t=(0,K.useSyncExternalStore)(kt,()=>Ot().visit===Dt().visit?Ot().step:0);return{change:(0,K.useCallback)(e=>{let t=Dt(),n={step:t.step+1,visit:t.visit||crypto.randomUUID()};t.visit||history.replaceState({step:0,visit:n.visit},``,location.href),sessionStorage.setItem(Et,JSON.stringify(n)),C(e,{state:n})},[]),undo:e>0?()=>history.back():void 0,redo:e<t?()=>history.forward():void 0}}var jt=e=>e.normalize(`NFKD`).replace(/\p{M}+/gu,``).toLowerCase().trim(),Mt=200;function Nt({nodes:e,at:t,picked:r,pins:i,onSelect:a,onPick:o,onKey:s}){let c=b(Z),l=b(j),u=_(),[d,f]=(0,K.useState)(``),[p,m]=(0,K.useState)(Mt),[h,g]=(0,K.useState)(``),v=(0,K.useRef)(null),y=(0,K.useMemo)(()=>{let t=new Intl.Collator(u,{numeric:!0}),n=jt(d);return e.filter(e=>jt(e.name).includes(n)).sort((e,n)=>t.compare(e.name,n.name))},[e,d,u]),x=y.slice(0,p),S=x.some(e=>e.id===h)?h:x.find(e=>e.id===t)?.id??x[0]?.id,C=e=>{let t=x[Math.min(x.length-1,Math.max(0,x.findIndex(e=>e.id===S)+e))];t&&(g(t.id),v.current?.querySelector(`[data-id="${CSS.escape(t.id)}"]`)?.focus())};return(0,q.jsxs)(`div`,{className:Y.list,children:[(0,q.jsx)(n,{size:`xs`,type:`search`,"aria-label":c.filterList,placeholder:c.filterList,value:d,onChange:e=>f(e.currentTarget.value)}),(0,q.jsx)(`ul`,{ref:v,role:`listbox`,"aria-label":c.list(e.length),"aria-multiselectable":!0,tabIndex:-1,children:x.map(e=>(0,q.jsxs)(`li`,{role:`option`,"data-id":e.id,"aria-selected":e.id===t,"data-picked":r.includes(e.id),tabIndex:e.id===S?0:-1,onFocus:()=>g(e.id),onClick:()=>a(e.id),onKeyDown:t=>{let n={ArrowDown:1,ArrowUp:-1,PageDown:10,PageUp:-10,Home:-x.length,End:x.length}[t.key];n===void 0?t.key===`Enter`?a(e.id):t.key===` `?(t.preventDefault(),o(r.includes(e.id)?r.filter(t=>t!==e.id):[...r,e.id])):s(t,e.id):(t.preventDefault(),C(n))},children:[(0,q.jsx)(V,{type:e.type}),` `,(0,q.jsx)(`bdi`,{children:e.name}),r.includes(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPicked}),i.has(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPinned})]},e.id))}),(0,q.jsx)(fe,{shown:x.length,all:y.length,more:()=>m(p+Mt)}),y.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:l.nothingFound})]})}function Pt({at:e,loaded:t,state:n,cap:r,actions:i}){let a=b(Z),o=t.nodes.get(e),s=t.edges.get(e);return(0,q.jsxs)(`aside`,{className:Y.panel,"aria-label":o?.name??s?.type??a.unknown,children:[(0,q.jsx)(ie,{className:Y.close,"aria-label":a.close,onClick:()=>i.select(``)}),o?(0,q.jsx)(Ft,{node:o,loaded:t,state:n,cap:r,actions:i},e):s?(0,q.jsx)(zt,{edge:s,loaded:t,select:i.select},e):!t.loading&&(0,q.jsx)(pe,{title:a.unknown,why:` `})]})}function Ft({node:e,loaded:t,state:n,cap:i,actions:a}){let o=b(Z),s=b(W),c=b(st),l=r(it,{id:e.id}),u=r(nt,{id:e.id}),d=n.steps.some(t=>(t.kind===`expand`||t.kind===`ego`)&&t.id===e.id),f=n.steps.find(t=>t.kind===`ego`&&t.id===e.id),p=u.data?.data.neighborhood.cut??[],m=new Map;for(let n of t.edges.values())(n.source===e.id||n.target===e.id)&&m.set(n.type,(m.get(n.type)??0)+1);let h=p.reduce((e,{omitted:t})=>e+t,0);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`p`,{className:Y.kind,children:[(0,q.jsx)(V,{type:e.type,label:!1}),` `,s[e.type]]}),(0,q.jsx)(`h2`,{dir:`auto`,children:e.name}),ve[e.type]&&(0,q.jsx)(N,{href:k(e.id),children:o.open}),(0,q.jsxs)(ge,{gap:6,my:`xs`,children:[d&&(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>a.collapse(e.id),children:o.collapse}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>a.hide([e.id]),children:o.hide}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>a.pin(e.id),children:n.pins.has(e.id)?o.unpin:o.pin})]}),(0,q.jsxs)(`section`,{"aria-label":o.expand,children:[(0,q.jsx)(`h3`,{children:o.expand}),(0,q.jsxs)(`div`,{className:Y.expand,children:[p.length>1&&(0,q.jsxs)(M,{size:`compact-sm`,variant:`light`,onClick:()=>a.add({kind:`expand`,id:e.id,type:null,cap:i}),children:[o.expandAll,` `,(0,q.jsx)(It,{of:h})]}),p.map(({relationship:t,omitted:n})=>(0,q.jsxs)(M,{size:`compact-sm`,variant:`default`,disabled:(m.get(t)??0)>=n,onClick:()=>a.add({kind:`expand`,id:e.id,type:t,cap:i}),children:[c[t],` `,(0,q.jsx)(It,{of:n,shown:m.get(t)})]},t))]}),u.data&&p.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:o.nothingMore}),(t.cut.get(e.id)??0)>0&&(0,q.jsx)(`p`,{className:Y.note,children:o.cut(t.cut.get(e.id)??0)}),(0,q.jsx)(`h3`,{id:`around`,children:o.around}),(0,q.jsx)(Ee,{size:`xs`,"aria-labelledby":`around`,value:f?.kind===`ego`?String(f.depth):``,data:[`1`,`2`,`3`].map(e=>({value:e,label:o.depth(Number(e))})),onChange:t=>a.add({kind:`ego`,id:e.id,depth:Number(t)})}),(0,q.jsx)(`div`,{className:Y.way,children:(0,q.jsx)(z,{label:o.pathTo,onChoose:t=>a.add({kind:`path`,from:e.id,to:t.id})})})]}),(0,q.jsx)(B,{of:l,lines:3,children:e=>e.node&&`name`in e.node?(0,q.jsx)(Rt,{of:e.node}):null})]})}function It({of:e,shown:t}){return(0,q.jsx)(`span`,{className:Y.number,children:t&&t<e?`${t}/${e}`:e})}var Lt=new Set([`__typename`,`id`,`name`,`names`,`claims`,`organization`,`text`,`title`]);function Rt({of:e}){let t=b(Z),n=b(j),r=Object.entries(e).filter(([e,t])=>!Lt.has(e)&&t!=null),i=e.names.nodes.filter(t=>t.value!==e.name);return(0,q.jsxs)(q.Fragment,{children:[r.length>0&&(0,q.jsx)(`dl`,{className:Y.values,children:r.map(([e,t])=>(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`dt`,{children:A(e.replace(/^(organization|event|agreement)Kind$/,`kind`).replace(/([A-Z])/g,`_$1`))}),(0,q.jsx)(`dd`,{children:e===`url`?(0,q.jsx)(me,{href:String(t),children:String(t)}):/^[A-Z][A-Z_]{2,}$/.test(String(t))&&!/^iso|notation/.test(e)?A(String(t)):String(t)})]},e))}),i.length>0&&(0,q.jsxs)(`section`,{children:[(0,q.jsx)(`h3`,{children:t.names}),(0,q.jsx)(`ul`,{className:Y.names,children:i.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value}),` `,(0,q.jsx)(`small`,{children:[e.lang,e.kind&&A(e.kind)].filter(Boolean).join(`, `)})]},`${e.value} ${e.lang}`))})]}),(0,q.jsx)(`h3`,{children:n.sources}),(0,q.jsx)(De,{claims:e.claims})]})}function zt({edge:e,loaded:t,select:n}){let i=b(j),a=b(st),o=r(at,{id:e.id}),s=e=>{let r=t.nodes.get(e);return(0,q.jsxs)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e),children:[(0,q.jsx)(V,{type:r?.type??``}),` `,(0,q.jsx)(`bdi`,{children:r?.name??e})]})};return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`h2`,{className:Y.fact,children:[s(e.source),` `,(0,q.jsx)(`em`,{children:a[e.type]}),` `,s(e.target)]}),e.detail&&(0,q.jsx)(`p`,{children:e.detail}),(0,q.jsx)(`h3`,{children:i.sources}),(0,q.jsx)(B,{of:o,lines:3,children:e=>(0,q.jsx)(De,{claims:e.claims.nodes})})]})}function Bt(e){let t=tt.toString(),n=t.slice(t.indexOf(`fragment`)),[r,i,a]=[[],[],{}],o=(e,t,n)=>(i.push(`$${e}: ${t}`),a[e]=n,`$${e}`);e.slice(0,20).forEach((e,t)=>{let n=t+1;if(e.kind===`path`){let t=`from: ${o(`from${n}`,`ID!`,e.from)}, to: ${o(`to${n}`,`ID!`,e.to)}`;r.push(`  step${n}: paths(${t}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`);return}let{roots:i,depth:a,relationships:s,perNode:c,limit:l}=bt(e),u=s?`, relationships: [${s.join(`, `)}]`:``;r.push(`  step${n}: neighborhood(roots: ${o(`roots${n}`,`[ID!]!`,i)}, depth: ${a}${u}, perNode: ${c}, limit: ${l}) {\n    ...Part\n  }`)});let s=r.some(e=>e.includes(`...Part`))?n:n.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/,``);return{document:`query Explorer(${i.join(`, `)}) {\n${r.join(`
`)}\n}\n${s}`,variables:a}}function Vt({seen:e,loaded:t,select:n}){let r=b(Z),i=b(j),a=b(W),o=b(st),s=(0,K.useMemo)(()=>{let e=e=>t.nodes.get(e),i=t=>(0,q.jsx)(ae,{of:{__typename:e(t)?.type,id:t,name:e(t)?.name??t}});return[{key:`from`,header:r.from,value:t=>e(t.source)?.name,show:e=>i(e.source)},{key:`relation`,header:r.relation,value:e=>o[e.type],short:!0,show:e=>(0,q.jsx)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e.id),children:o[e.type]})},{key:`to`,header:r.to,value:t=>e(t.target)?.name,show:e=>i(e.target)},{key:`detail`,header:r.detail,value:e=>e.detail||null,show:e=>e.detail||` `},{key:`fact`,header:`id`,value:e=>e.id,hidden:!0}]},[t.nodes,r,o,n]),c=(0,K.useMemo)(()=>[{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,q.jsx)(ae,{of:{...e,__typename:e.type}})},{key:`type`,header:i.type,value:e=>a[e.type],short:!0},{key:`date`,header:i.date,value:e=>e.span?Ht(e.span):null,show:e=>e.span?Ht(e.span):e.type===`Event`||e.type===`Agreement`?``:` `,short:!0},{key:`degree`,header:r.degree,value:e=>e.degree,numeric:!0},{key:`id`,header:`id`,value:e=>e.id,hidden:!0}],[i,a,r]);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsx)(Se,{name:r.facts,rows:e.edges,columns:s,idOf:e=>e.id,param:`sortFacts`}),(0,q.jsx)(Se,{name:r.nodes,rows:e.nodes,columns:c,idOf:e=>e.id,param:`sortNodes`})]})}var Ht=([e,t])=>[e,t].map(e=>Number.isFinite(e)?$(e):`…`).filter((e,t,n)=>t===0||e!==n[0]).join(`–`);function Ut({range:e,from:t,to:n,undated:r,onChange:i}){let a=b(Z),[o,s]=e??[0,0],c=t?Q(t)?.[0]??o:o,l=n?Q(n)?.[1]??s:s,[u,d]=(0,K.useState)([c,l]);if((0,K.useEffect)(()=>d([c,l]),[c,l]),!e)return(0,q.jsx)(`p`,{className:Y.note,children:a.noDates});let f=[Math.min(o,c),Math.max(s,l)];return(0,q.jsxs)(`div`,{className:Y.window,role:`group`,"aria-label":a.window,children:[(0,q.jsx)(`span`,{className:Y.month,children:$(u[0])}),(0,q.jsx)(Ze,{className:Y.slider,min:f[0],max:f[1]>f[0]?f[1]:f[0]+1,step:1,minRange:0,label:$,value:u,thumbFromLabel:a.from,thumbToLabel:a.to,onChange:d,onChangeEnd:([e,t])=>i({from:e<=o?``:$(e),to:t>=s?``:$(t)})}),(0,q.jsx)(`span`,{className:Y.month,children:$(u[1])}),(0,q.jsx)(Oe,{size:`xs`,label:a.undated,checked:r,disabled:!t&&!n,onChange:e=>i({undated:e.currentTarget.checked})}),(t||n)&&(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>i({from:``,to:``}),children:a.wholeTime})]})}function Wt(e){let[t,n]=(0,K.useState)(),r=(0,K.useRef)(void 0),i=(0,K.useRef)(0);return(0,K.useEffect)(()=>{let e=new Worker(new URL(`/assets/worker-place.worker.js`,``+import.meta.url),{type:`module`});return r.current=e,e.onmessage=({data:e})=>{e.turn===i.current&&n(new Map(e.at))},()=>e.terminate()},[]),(0,K.useEffect)(()=>{e&&r.current?.postMessage({plan:e,turn:++i.current})},[e]),t}var Gt=e({default:()=>Xt}),Kt=(0,K.lazy)(()=>ke(async()=>{let{Canvas:e}=await import(`./Canvas.js`);return{Canvas:e}},__vite__mapDeps([0,1,2,3,4,5,6])).then(({Canvas:e})=>({default:e}))),[qt,Jt]=[2e3,5e3],Yt=(()=>{try{return document.createElement(`canvas`).getContext(`webgl2`)!==null}catch{return!1}})();function Xt(){let e=b(Z),t=b(j),n=b(W),{params:r}=s(),{change:i,undo:a,redo:o}=At(),c=(0,K.useMemo)(()=>mt(r),[r]),l=c.steps.map(e=>JSON.stringify(e)).join(),u=(0,K.useMemo)(()=>c.steps,[l]),d=xt(u),f=(0,K.useMemo)(()=>Tt(d,c),[d,c]),p=Wt(Qt(d,c)),m=Number(r.get(`cap`))||25,h=(0,K.useRef)(null),g=r.get(`lasso`)===`yes`,_=(0,K.useCallback)(e=>i(ht({...mt(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search))),[i]),v=(0,K.useCallback)(e=>C(ht({...mt(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search)),{replace:!0}),[]),y=()=>mt(new URLSearchParams(location.search)),x=(0,K.useMemo)(()=>({add:e=>_({steps:_t(y().steps,e),at:e.kind===`path`?y().at:e.id}),collapse:e=>_({steps:vt(y().steps,e)}),hide:e=>_({hidden:[...new Set([...y().hidden,...e])],at:e.includes(y().at)?``:y().at,picked:[]}),pin:e=>{let t=new Map(y().pins),n=p?.get(e);!t.delete(e)&&n&&t.set(e,n),_({pins:t})},select:e=>v({at:e})}),[_,v,p]),S=(e,t=c.at)=>{let n=e.ctrlKey||e.metaKey;if(e.altKey)return;let r=e.key.toLowerCase();if(r===`u`||n&&r===`z`&&!e.shiftKey)a?.();else if(r===`r`&&!n)o?.();else if(n&&(r===`y`||r===`z`&&e.shiftKey))o?.();else if(n)return;else if(r===`f`||r===`0`)h.current?.fit();else if(r===`escape`)v({at:``,picked:[]});else if(t&&r===`e`)x.add({kind:`expand`,id:t,type:null,cap:m});else if(t&&r===`c`)x.collapse(t);else if(t&&(r===`h`||r===`delete`))x.hide(c.picked.length>0?c.picked:[t]);else if(t&&r===`p`)x.pin(t);else return;e.preventDefault()},ee=(e,t)=>{let n=new URLSearchParams(location.search);t?n.set(e,t):n.delete(e),C(ht(mt(n),n),{replace:!0})},w=e=>x.add({kind:`show`,id:e}),T=(0,K.useMemo)(()=>{let e=new Map;for(let t of d.nodes.values())e.set(t.type,(e.get(t.type)??0)+1);return P.flatMap(t=>e.has(t)?[[t,e.get(t)??0]]:[])},[d.nodes]),E=e=>d.nodes.get(e)?.name??e,D=(0,K.useMemo)(()=>new Map(c.pins),[r]),te=(0,K.useMemo)(()=>Bt(u),[u]),O=[u.map(t=>t.kind===`path`?`${E(t.from)} – ${E(t.to)}`:t.kind===`show`?E(t.id):`${E(t.id)} (${t.kind===`ego`?e.depth(t.depth):e.expand.toLowerCase()})`).join(`, `),c.from||c.to?`${e.window}: ${c.from||`…`}–${c.to||`…`}`:``,e.size(f.nodes.length,f.edges.length)].filter(Boolean);if(u.length===0)return(0,q.jsxs)(Ce,{title:e.title,children:[(0,q.jsx)(`div`,{className:Y.first,children:(0,q.jsx)(z,{onChoose:e=>w(e.id)})}),(0,q.jsx)(ct,{})]});let ne=Yt&&f.nodes.length<=Jt;return(0,q.jsxs)(Ce,{title:e.title,full:!0,actions:(0,q.jsx)(we,{document:te.document,variables:te.variables}),children:[(0,q.jsxs)(`div`,{className:Y.bar,role:`toolbar`,"aria-label":e.title,children:[(0,q.jsx)(z,{label:e.add,onChoose:e=>w(e.id)}),(0,q.jsxs)(M.Group,{children:[(0,q.jsx)(M,{size:`xs`,variant:`default`,disabled:!a,onClick:a,children:e.undo}),(0,q.jsx)(M,{size:`xs`,variant:`default`,disabled:!o,onClick:o,children:e.redo})]}),(0,q.jsxs)(M.Group,{children:[(0,q.jsx)(M,{size:`xs`,variant:`default`,"aria-label":e.closer,onClick:()=>h.current?.zoom(1/1.4),children:`+`}),(0,q.jsx)(M,{size:`xs`,variant:`default`,"aria-label":e.farther,onClick:()=>h.current?.zoom(1.4),children:`−`}),(0,q.jsx)(M,{size:`xs`,variant:`default`,onClick:()=>h.current?.fit(),children:e.fit})]}),(0,q.jsx)(M,{size:`xs`,variant:g?`filled`:`default`,"aria-pressed":g,onClick:()=>ee(`lasso`,g?``:`yes`),children:e.lasso}),(0,q.jsx)(ye,{size:`xs`,"aria-label":e.layout,value:c.layout,data:ft.map(t=>({value:t,label:e.layouts[t]})),onChange:e=>_({layout:e.currentTarget.value})}),(0,q.jsx)(M,{size:`xs`,variant:`default`,onClick:()=>_({tidy:u.length,pins:new Map}),children:e.tidy}),(0,q.jsx)(ye,{size:`xs`,"aria-label":e.cap,value:String(m),data:[`5`,`10`,`25`,`50`,`100`,`250`].map(t=>({value:t,label:`${e.cap} ${t}`})),onChange:e=>ee(`cap`,e.currentTarget.value===`25`?``:e.currentTarget.value)}),(0,q.jsx)(M,{size:`xs`,variant:`default`,onClick:()=>i(`/`),children:e.clear}),c.hidden.length>0&&(0,q.jsx)(M,{size:`xs`,variant:`default`,onClick:()=>_({hidden:[]}),children:e.unhide(c.hidden.length)}),c.picked.length>0&&(0,q.jsxs)(`div`,{className:Y.picked,role:`group`,"aria-label":e.picked(c.picked.length),children:[(0,q.jsx)(`span`,{children:e.picked(c.picked.length)}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>x.hide(c.picked),children:e.hide}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>_({hidden:[...new Set([...c.hidden,...f.nodes.map(e=>e.id).filter(e=>!c.picked.includes(e))])],picked:[]}),children:e.keepOnly}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>_({pins:new Map([...c.pins,...c.picked.flatMap(e=>{let t=p?.get(e);return t?[[e,t]]:[]})])}),children:e.pin}),c.picked.length===2&&(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>x.add({kind:`path`,from:c.picked[0],to:c.picked[1]}),children:e.pathPicked}),(0,q.jsx)(M,{size:`compact-xs`,variant:`default`,onClick:()=>v({picked:[]}),children:e.unpick})]})]}),d.errors.map(({error:e,step:t})=>(0,q.jsx)(he,{error:e},JSON.stringify(t))),d.unconnected.map(t=>t.kind===`path`&&(0,q.jsx)(R,{color:`gray`,variant:`outline`,className:Y.alert,children:e.noPath(E(t.from),E(t.to))},`${t.from}${t.to}`)),f.nodes.length>qt&&(0,q.jsx)(R,{color:`orange`,variant:`outline`,className:Y.alert,children:f.nodes.length>Jt?e.tooMany(f.nodes.length):e.many(f.nodes.length)}),!Yt&&(0,q.jsx)(R,{color:`orange`,variant:`outline`,className:Y.alert,children:e.noWebGL}),(0,q.jsx)(`ul`,{className:Y.legend,"aria-label":e.types,children:T.map(([e,t])=>(0,q.jsx)(`li`,{children:(0,q.jsxs)(`button`,{type:`button`,"aria-pressed":!c.off.includes(e),onClick:()=>_({off:c.off.includes(e)?c.off.filter(t=>t!==e):[...c.off,e]}),children:[(0,q.jsx)(V,{type:e,label:!1}),` `,n[e],` `,(0,q.jsx)(`span`,{className:Y.number,children:t})]})},e))}),(0,q.jsx)(Ut,{range:f.range,from:c.from,to:c.to,undated:c.undated,onChange:e=>_(e)}),(0,q.jsxs)(`div`,{className:Y.stage,"data-panel":c.at!==``,children:[(0,q.jsx)(Nt,{nodes:f.nodes,at:c.at,picked:c.picked,pins:D,onSelect:x.select,onPick:e=>v({picked:e}),onKey:S}),ne&&(0,q.jsx)(Te,{bare:!0,title:`${e.title}: ${[...d.nodes.values()].slice(0,3).map(e=>e.name).join(`, `)}`,filters:O,legend:T.filter(([e])=>!c.off.includes(e)).map(([e])=>({label:n[e],colour:se[e]})),source:`Entente`,svg:()=>h.current.draw(),actions:(0,q.jsx)(`span`,{className:Y.size,role:`status`,children:d.loading?t.loading:e.size(f.nodes.length,f.edges.length)}),children:(0,q.jsx)(K.Suspense,{fallback:(0,q.jsx)(ce,{}),children:(0,q.jsx)(Kt,{ref:h,nodes:f.nodes,edges:f.edges,places:p??Zt,pins:D,at:c.at,picked:c.picked,lasso:g,label:e.canvas,onSelect:x.select,onExpand:e=>x.add({kind:`expand`,id:e,type:null,cap:m}),onPin:(e,t)=>_({pins:new Map(y().pins).set(e,t)}),onPick:e=>v({picked:e}),onKey:e=>S(e)})})}),c.at!==``&&(0,q.jsx)(Pt,{at:c.at,loaded:d,state:c,cap:m,actions:x})]}),(0,q.jsx)(`p`,{className:Y.note,children:e.shortcuts}),(0,q.jsxs)(`details`,{className:Y.tables,open:c.table||!ne,onToggle:e=>e.currentTarget.open!==(c.table||!ne)&&v({table:e.currentTarget.open}),children:[(0,q.jsx)(`summary`,{children:e.tables}),(0,q.jsx)(Vt,{seen:f,loaded:d,select:x.select})]})]})}var Zt=new Map;function Qt(e,{layout:t,tidy:n,pins:r}){let i=(0,K.useRef)(void 0),a=[...r].map(([e,t])=>`${e} ${t}`).join();return(0,K.useMemo)(()=>{if(e.loading||e.nodes.size===0)return i.current;let a=[e.groups.slice(0,n).flat(),...e.groups.slice(n)],o=[...e.nodes.values()];return i.current={layout:t,groups:a,edges:[...e.edges.values()].map(e=>[e.source,e.target]),pins:[...r],types:Object.fromEntries(o.map(e=>[e.id,e.type])),months:Object.fromEntries(o.flatMap(e=>e.span?[[e.id,Number.isFinite(e.span[0])?e.span[0]:e.span[1]]]:[]))},i.current},[e,t,n,a])}export{Xt as default,Y as n,Gt as t};