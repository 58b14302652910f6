const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Canvas.js","assets/rolldown-runtime.js","assets/graphology.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css","assets/Claims.js","assets/Claims.css"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{n,t as r}from"./jsx-runtime.js";import{$ as i,B as a,C as o,Ct as s,Dt as c,E as l,F as u,G as d,H as f,Ht as p,I as m,J as h,K as g,L as _,Mt as v,N as y,P as b,Q as ee,R as x,Rt as S,S as te,St as ne,T as re,U as C,V as w,Vt as T,W as ie,Z as E,_ as ae,_t as oe,at as D,c as O,ct as se,d as ce,et as le,f as k,ft as ue,g as A,h as de,i as fe,j as pe,jt as me,k as he,kt as ge,mt as j,n as _e,nt as ve,o as ye,p as be,pt as M,q as xe,r as N,rt as P,s as F,t as I,tt as L,u as R,v as z,vt as B,x as Se,y as V,yt as Ce,zt as we}from"./dashboard.js";import{t as Te}from"./Figure.js";import{n as Ee,r as De,t as H}from"./ViewPage.js";import{i as Oe,n as U,r as W,t as G}from"./edtf.js";import{i as ke,r as Ae,t as je}from"./Claims.js";import{t as Me}from"./SegmentedControl.js";import{t as Ne}from"./EditLink.js";import{t as Pe}from"./Checkbox.js";import{t as Fe}from"./NativeSelect.js";import{t as Ie}from"./preload-helper.js";function Le(e,t,n){return t===void 0&&n===void 0?e:t!==void 0&&n===void 0?Math.max(e,t):Math.min(t===void 0&&n!==void 0?e:Math.max(e,t),n)}var K=t(n(),1);function Re(e,t,n=`ltr`){let r=(0,K.useRef)(!1),i=(0,K.useRef)(!1),a=(0,K.useRef)(0),o=(0,K.useRef)(null),[s,c]=(0,K.useState)(!1);return(0,K.useEffect)(()=>(r.current=!0,()=>{o.current?.()}),[]),{ref:(0,K.useCallback)(s=>{let l=({x:t,y:i})=>{cancelAnimationFrame(a.current),a.current=requestAnimationFrame(()=>{if(r.current&&s){s.style.userSelect=`none`;let r=s.getBoundingClientRect();if(r.width&&r.height){let a=Le((t-r.left)/r.width,0,1);e({x:n===`ltr`?a:1-a,y:Le((i-r.top)/r.height,0,1)})}}})},u=()=>{document.addEventListener(`mousemove`,h),document.addEventListener(`mouseup`,p),document.addEventListener(`touchmove`,_,{passive:!1}),document.addEventListener(`touchend`,p)},d=()=>{document.removeEventListener(`mousemove`,h),document.removeEventListener(`mouseup`,p),document.removeEventListener(`touchmove`,_),document.removeEventListener(`touchend`,p)},f=()=>{!i.current&&r.current&&(i.current=!0,typeof t?.onScrubStart==`function`&&t.onScrubStart(),c(!0),u())},p=()=>{i.current&&r.current&&(i.current=!1,c(!1),d(),setTimeout(()=>{typeof t?.onScrubEnd==`function`&&t.onScrubEnd()},0))},m=e=>{f(),e.preventDefault(),h(e)},h=e=>l({x:e.clientX,y:e.clientY}),g=e=>{e.cancelable&&e.preventDefault(),f(),_(e)},_=e=>{e.cancelable&&e.preventDefault(),l({x:e.changedTouches[0].clientX,y:e.changedTouches[0].clientY})};return s?.addEventListener(`mousedown`,m),s?.addEventListener(`touchstart`,g,{passive:!1}),o.current=()=>{d(),cancelAnimationFrame(a.current)},()=>{s&&(s.removeEventListener(`mousedown`,m),s.removeEventListener(`touchstart`,g))}},[n,e]),active:s}}function ze(e,t){return t.length===0?e:t.reduce((t,n)=>Math.abs(n-e)<Math.abs(t-e)?n:t)}var[Be,Ve]=T(`SliderProvider was not found in tree`),q=r();function He({size:e,disabled:t,variant:n,color:r,thumbSize:i,radius:a,orientation:o,...s}){let{getStyles:c}=Ve();return(0,q.jsx)(B,{tabIndex:-1,variant:n,size:e,...c(`root`),mod:{orientation:o},...s})}He.displayName=`@mantine/core/SliderRoot`;function Ue({max:e,min:t,value:n,position:r,label:i,dragging:a,onMouseDown:o,onKeyDownCapture:s,labelTransitionProps:c,labelAlwaysOn:l,thumbLabel:u,thumbValueText:d,onFocus:f,onBlur:p,showLabelOnHover:m,isHovered:h,children:g=null,disabled:_,orientation:v=`horizontal`,className:y,style:b,ref:ee,...x}){let{getStyles:S}=Ve(),[te,ne]=(0,K.useState)(!1),re=l||a||te||m&&h,C=typeof d==`function`?d(n):d;return(0,q.jsxs)(B,{...x,tabIndex:_?-1:0,role:`slider`,"aria-label":u,"aria-valuemax":e,"aria-valuemin":t,"aria-valuenow":n,"aria-valuetext":C,"aria-disabled":_,"aria-orientation":v,ref:ee,__vars:{"--slider-thumb-offset":`${r}%`},...S(`thumb`,{focusable:!0,className:y,style:b}),mod:{dragging:a,disabled:_},onFocus:e=>{ne(!0),typeof f==`function`&&f(e)},onBlur:e=>{ne(!1),typeof p==`function`&&p(e)},onTouchStart:o,onMouseDown:o,onKeyDownCapture:s,onClick:e=>e.stopPropagation(),children:[g,(0,q.jsx)(j,{mounted:i!=null&&!!re,transition:`fade`,duration:0,...c,children:e=>(0,q.jsx)(`div`,{...S(`label`,{style:e}),children:i})})]})}Ue.displayName=`@mantine/core/SliderThumb`;function We({value:e,min:t,max:n}){let r=(e-t)/(n-t)*100;return Math.min(Math.max(r,0),100)}function Ge({mark:e,offset:t,value:n,inverted:r=!1,startPointValue:i}){return typeof i==`number`&&!r?e.value>=i&&e.value<=n||e.value<=i&&e.value>=n:r?typeof t==`number`&&e.value<=t||e.value>=n:typeof t==`number`?e.value>=t&&e.value<=n:e.value<=n}function Ke({marks:e,min:t,max:n,disabled:r,value:i,offset:a,inverted:o,startPointValue:s}){let{getStyles:c}=Ve();if(!e)return null;let l=e.map((e,l)=>e.hidden?null:(0,K.createElement)(B,{...c(`markWrapper`),__vars:{"--mark-offset":`${We({value:e.value,min:t,max:n})}%`},key:l},(0,q.jsx)(B,{...c(`mark`),mod:{filled:Ge({mark:e,value:i,offset:a,inverted:o,startPointValue:s}),disabled:r}}),e.label&&(0,q.jsx)(`div`,{...c(`markLabel`),children:e.label})));return(0,q.jsx)(`div`,{children:l})}Ke.displayName=`@mantine/core/SliderMarks`;function qe({filled:e,children:t,offset:n,disabled:r,marksOffset:i,inverted:a,startPointValue:o,containerProps:s,...c}){let{getStyles:l}=Ve();return(0,q.jsx)(B,{...l(`trackContainer`),mod:{disabled:r},...s,children:(0,q.jsxs)(B,{...l(`track`),mod:{inverted:a,disabled:r},children:[(0,q.jsx)(B,{mod:{inverted:a,disabled:r},__vars:{"--slider-bar-width":`calc(${e}% + 2 * var(--slider-size))`,"--slider-bar-offset":`calc(${n}% - var(--slider-size))`},...l(`bar`)}),t,(0,q.jsx)(Ke,{...c,offset:i,disabled:r,inverted:a,startPointValue:o})]})})}qe.displayName=`@mantine/core/SliderTrack`;function Je({value:e,containerWidth:t,min:n,max:r,step:i,precision:a}){let o=(t?Math.min(Math.max(e,0),t)/t:e)*(r-n),s=(o===0?0:Math.round(o/i)*i)+n,c=Math.max(s,n);return a===void 0?c:Number(c.toFixed(a))}function J(e,t){return parseFloat(e.toFixed(t))}function Ye(e){if(!e)return 0;let t=e.toString().split(`.`);return t.length>1?t[1].length:0}function Xe(e,t){let n=[...t].sort((e,t)=>e.value-t.value).find(t=>t.value>e);return n?n.value:e}function Ze(e,t){let n=[...t].sort((e,t)=>t.value-e.value).find(t=>t.value<e);return n?n.value:e}function Qe(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[0].value:0}function $e(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[t.length-1].value:100}var et={root:`m_dd36362e`,label:`m_c9357328`,thumb:`m_c9a9a60a`,trackContainer:`m_a8645c2`,track:`m_c9ade57f`,bar:`m_38aeed47`,markWrapper:`m_b7b0423a`,mark:`m_dd33bc19`,markLabel:`m_68c77a5b`};function tt(e,t){if(`TouchEvent`in window&&e instanceof window.TouchEvent){let n=e.touches[0];return t===`vertical`?n.clientY:n.clientX}return t===`vertical`?e.clientY:e.clientX}var nt=ge((e,{size:t,color:n,thumbSize:r,radius:i})=>({root:{"--slider-size":we(t,`slider-size`),"--slider-color":n?c(n,e):void 0,"--slider-radius":i===void 0?void 0:S(i),"--slider-thumb-size":r===void 0?`calc(var(--slider-size) * 2)`:p(r)}})),rt={min:0,max:100,minRange:10,step:1,marks:[],label:e=>e,labelTransitionProps:{transition:`fade`,duration:0},labelAlwaysOn:!1,showLabelOnHover:!0,disabled:!1,pushOnOverlap:!0,scale:e=>e,size:`md`,maxRange:1/0},it=Ce(e=>{let t=s(`RangeSlider`,rt,e),{classNames:n,styles:r,value:i,onChange:a,onChangeEnd:o,size:c,min:l,max:u,domain:d,minRange:f,maxRange:p,step:m,precision:h,defaultValue:g,name:_,marks:y,label:b,labelTransitionProps:ee,labelAlwaysOn:x,thumbFromLabel:S,thumbToLabel:te,thumbValueText:re,showLabelOnHover:C,thumbChildren:w,disabled:T,unstyled:ie,scale:E,inverted:ae,orientation:D,className:O,style:se,vars:ce,hiddenInputProps:le,restrictToMarks:k,thumbProps:ue,pushOnOverlap:A,attributes:de,ref:fe,...pe}=t,he=ne({name:`RangeSlider`,props:t,classes:et,classNames:n,className:O,styles:r,style:se,attributes:de,vars:ce,varsResolver:nt,unstyled:ie}),ge=(0,K.useRef)(null),{dir:j}=oe(),[_e,ve]=(0,K.useState)(-1),[ye,be]=(0,K.useState)(!1),[M,xe]=me({value:i,defaultValue:g,finalValue:[l,u],onChange:a}),N=(0,K.useRef)(M),P=(0,K.useRef)([]),F=(0,K.useRef)(null),I=(0,K.useRef)(void 0),[L,R]=d||[l,u],z=[We({value:M[0],min:L,max:R}),We({value:M[1],min:L,max:R})],B=h??Ye(m),Se=e=>{xe(e),N.current=e};(0,K.useEffect)(()=>{Array.isArray(i)&&(N.current=i)},Array.isArray(i)?[i[0],i[1]]:[null,null]);let V=(e,t,n)=>{if(t===-1)return;let r=[...N.current];if(k&&y){let n=ze(e,y.map(e=>e.value)),i=r[t];r[t]=n;let a=+(t===0),o=$e(y),s=Qe(y);n===o&&r[a]===o||n===s&&r[a]===s?r[t]=i:n===r[a]&&(r[a]=i>r[a]?Ze(n,y):Xe(n,y))}else{let n=Le(e,l,u);r[t]=n,t===0&&(n>r[1]-(f-1e-9)&&(A?r[1]=Math.min(e+f,u):r[t]=N.current[t]),n>(u-(f-1e-9)||l)&&(r[t]=N.current[t]),r[1]-e>p&&(A?r[1]=e+p:r[t]=N.current[t])),t===1&&(n<r[0]+f&&(A?r[0]=Math.max(e-f,l):r[t]=N.current[t]),n<r[0]+f&&(r[t]=N.current[t]),n-r[0]>p&&(A?r[0]=e-p:r[t]=N.current[t]))}if(r[0]=J(r[0],B),r[1]=J(r[1],B),r[0]>r[1]){let e=r[0];r[0]=r[1],r[1]=e}Se(r),n&&o?.(N.current)},Ce=e=>{if(!T&&I.current!==void 0){let t=Je({value:e,min:L,max:R,step:m,precision:B});V(t,I.current,!1)}},{ref:we,active:Te}=Re(({x:e,y:t})=>Ce(D===`vertical`?1-t:e),{onScrubEnd:()=>!T&&o?.(N.current)},j);function Ee(e){I.current=e}let De=e=>{if(ge.current){ge.current.focus();let t=ge.current.getBoundingClientRect(),n=tt(e.nativeEvent,D),r=Je(D===`vertical`?{value:t.bottom-n,max:u,min:l,step:m,containerWidth:t.height}:{value:n-t.left,max:u,min:l,step:m,containerWidth:t.width}),i=+(Math.abs(M[0]-r)>Math.abs(M[1]-r));I.current=D===`vertical`||j===`ltr`?i:i===1?0:1}},H=()=>_e!==1&&_e!==0?(ve(0),0):_e,Oe=e=>{if(!T)switch(e.key){case`ArrowUp`:{e.preventDefault();let t=H();P.current[t].focus();let n=k&&y?Xe(N.current[t],y):Math.min(Math.max(N.current[t]+m,L),R);V(J(n,B),t,!0);break}case`ArrowRight`:{e.preventDefault();let t=H();P.current[t].focus();let n=k&&y?(j===`rtl`?Ze:Xe)(N.current[t],y):Math.min(Math.max(j===`rtl`?N.current[t]-m:N.current[t]+m,L),R);V(J(n,B),t,!0);break}case`ArrowDown`:{e.preventDefault();let t=H();P.current[t].focus();let n=k&&y?Ze(N.current[t],y):Math.min(Math.max(N.current[t]-m,L),R);V(J(n,B),t,!0);break}case`ArrowLeft`:{e.preventDefault();let t=H();P.current[t].focus();let n=k&&y?(j===`rtl`?Xe:Ze)(N.current[t],y):Math.min(Math.max(j===`rtl`?N.current[t]+m:N.current[t]-m,L),R);V(J(n,B),t,!0);break}}},U={max:u,min:l,size:c,labelTransitionProps:ee,labelAlwaysOn:x,orientation:D,onBlur:()=>ve(-1)},W=Array.isArray(w);return(0,q.jsx)(Be,{value:{getStyles:he},children:(0,q.jsxs)(He,{...pe,size:c,ref:v(fe,F),disabled:T,orientation:D,onMouseDownCapture:()=>F.current?.focus(),onKeyDownCapture:()=>{P.current[0]?.parentElement?.contains(document.activeElement)||P.current[0]?.focus()},children:[(0,q.jsxs)(qe,{offset:z[0],marksOffset:M[0],filled:z[1]-z[0],marks:y,inverted:ae,min:L,max:R,value:M[1],disabled:T,containerProps:{ref:v(ge,we),onMouseEnter:C?()=>be(!0):void 0,onMouseLeave:C?()=>be(!1):void 0,onTouchStartCapture:De,onTouchEndCapture:()=>{I.current=-1},onMouseDownCapture:De,onMouseUpCapture:()=>{I.current=-1},onKeyDownCapture:Oe},children:[(0,q.jsx)(Ue,{...U,value:E(M[0]),position:z[0],dragging:Te,label:typeof b==`function`?b(J(E(M[0]),B)):b,ref:e=>{e&&(P.current[0]=e)},thumbLabel:S,thumbValueText:re,onMouseDown:()=>Ee(0),onFocus:()=>ve(0),showLabelOnHover:C,isHovered:ye,disabled:T,...ue?.(0),children:W?w[0]:w}),(0,q.jsx)(Ue,{...U,thumbLabel:te,value:E(M[1]),position:z[1],dragging:Te,label:typeof b==`function`?b(J(E(M[1]),B)):b,ref:e=>{e&&(P.current[1]=e)},thumbValueText:re,onMouseDown:()=>Ee(1),onFocus:()=>ve(1),showLabelOnHover:C,isHovered:ye,disabled:T,...ue?.(1),children:W?w[1]:w})]}),(0,q.jsx)(`input`,{type:`hidden`,name:`${_}_from`,value:M[0],...le}),(0,q.jsx)(`input`,{type:`hidden`,name:`${_}_to`,value:M[1],...le})]})})});it.classes=et,it.varsResolver=nt,it.displayName=`@mantine/core/RangeSlider`;function at(e,t){let n=new Set(t);return e.filter(e=>!n.has(e))}var ot=class extends ee{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l=[];constructor(e,t,n){super(),this.#e=e,this.#r=n,this.#n=[],this.#i=[],this.#t=[],this.setQueries(t)}onSubscribe(){this.listeners.size===1&&this.#i.forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})}onUnsubscribe(){this.listeners.size||this.destroy()}destroy(){this.listeners=new Set,this.#i.forEach(e=>{e.destroy()})}setQueries(e,t){this.#n=e,this.#r=t,E.batch(()=>{let e=this.#i,t=this.#p(this.#n);t.forEach(e=>e.observer.setOptions(e.defaultedQueryOptions));let n=t.map(e=>e.observer),r=n.map(e=>e.getCurrentResult()),i=e.length!==n.length,a=n.some((t,n)=>t!==e[n]),o=i||a,s=o?!0:r.some((e,t)=>{let n=this.#t[t];return!n||!L(e,n)});(o||s)&&(o&&(this.#l=t,this.#i=n),this.#t=r,this.hasListeners()&&(o&&(at(e,n).forEach(e=>{e.destroy()}),at(n,e).forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})),this.#h()))})}getCurrentResult(){return this.#t}getQueries(){return this.#i.map(e=>e.getCurrentQuery())}getObservers(){return this.#i}getOptimisticResult(e,t){let n=this.#p(e),r=n.map(e=>e.observer.getOptimisticResult(e.defaultedQueryOptions)),i=n.map(e=>e.defaultedQueryOptions.queryHash);return[r,e=>this.#d(e??r,t,i),()=>this.#u(r,n)]}#u(e,t){let n=new Set;return t.map((r,i)=>{let a=e[i];return r.defaultedQueryOptions.notifyOnChangeProps?a:r.observer.trackResult(a,e=>{n.has(e)||(n.add(e),t.forEach(t=>{t.observer.trackProp(e)}))})})}#d(e,t,n){if(t){let r=this.#c,i=n!==void 0&&r!==void 0&&(r.length!==n.length||n.some((e,t)=>e!==r[t]));return(this.#t!==this.#s||i||t!==this.#o)&&(this.#o=t,this.#s=this.#t,n!==void 0&&(this.#c=n),this.#a=le(this.#a,t(e))),this.#a}return e}#f(){return!this.#r?.combine||this.#i.some((e,t)=>e.options.suspense&&this.#t[t]?.data===void 0)}#p(e){let t=new Map;this.#i.forEach(e=>{let n=e.options.queryHash;if(!n)return;let r=t.get(n);r?r.push(e):t.set(n,[e])});let n=[];return e.forEach(e=>{let r=this.#e.defaultQueryOptions(e),i=t.get(r.queryHash)?.shift()??new h(this.#e,r);n.push({defaultedQueryOptions:r,observer:i})}),n}#m(e,t){let n=this.#i.indexOf(e);n!==-1&&(this.#t=this.#t.slice(),this.#t[n]=t,this.#h())}#h(){if(this.hasListeners()){let e=this.#f(),t=this.#a,n=e?t:this.#d(this.#u(this.#t,this.#l),this.#r?.combine);(e||t!==n)&&E.batch(()=>{this.listeners.forEach(e=>{e(this.#t)})})}}};function st({queries:e,...t},n){let r=ve(n),o=xe(),s=g(),c=t.subscribed!==!1,l=K.useMemo(()=>e.map(e=>{let t=r.defaultQueryOptions(e);return t._optimisticResults=o?`isRestoring`:c?`optimistic`:void 0,t}),[e,r,o,c]);l.forEach(e=>{a(e);let t=r.getQueryCache().get(e.queryHash);C(e,s,t)}),d(s);let[u]=K.useState(()=>new ot(r,l,t)),[p,m,_]=u.getOptimisticResult(l,t.combine);K.useEffect(()=>{u.setQueries(l,t)},[l,t,u]);let v=!o&&c;K.useSyncExternalStore(K.useCallback(e=>v?u.subscribe(E.batchCalls(e)):i,[u,v]),()=>u.getCurrentResult(),()=>u.getCurrentResult());let y=p.some((e,t)=>f(l[t],e))?p.flatMap((e,t)=>{let n=l[t];if(n&&f(n,e)){let e=new h(r,n);return w(n,e,s)}return[]}):[];if(y.length>0)throw Promise.all(y);let b=p.find((e,t)=>{let n=l[t];return n&&ie({result:e,errorResetBoundary:s,throwOnError:n.throwOnError,query:r.getQueryCache().get(n.queryHash),suspense:n.suspense})});if(b)throw b.error;return m(_())}var Y={first:`_first_su3wy_1`,begin:`_begin_su3wy_2`,starts:`_starts_su3wy_4`,panel:`_panel_su3wy_5`,bar:`_bar_su3wy_9`,picked:`_picked_su3wy_10`,alert:`_alert_su3wy_11`,legend:`_legend_su3wy_12`,number:`_number_su3wy_16`,window:`_window_su3wy_17`,slider:`_slider_su3wy_18`,month:`_month_su3wy_19`,stage:`_stage_su3wy_20`,size:`_size_su3wy_24`,canvas:`_canvas_su3wy_25`,sigma:`_sigma_su3wy_26`,lasso:`_lasso_su3wy_28`,list:`_list_su3wy_30`,mark:`_mark_su3wy_37`,kind:`_kind_su3wy_40`,close:`_close_su3wy_41`,expand:`_expand_su3wy_42`,way:`_way_su3wy_43`,values:`_values_su3wy_44`,names:`_names_su3wy_47`,fact:`_fact_su3wy_49`,end:`_end_su3wy_51`,note:`_note_su3wy_54`,tables:`_tables_su3wy_55`,offers:`_offers_su3wy_68`},X=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new X(`
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
}`,{fragmentName:`Part`});var ct=new X(`
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
}`),lt=new X(`
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
    `),ut=new X(`
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
}`),dt=new X(`
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
}`),ft=new X(`
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
}`),pt=new X(`
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
    `),Z=b({title:`Explorer`,begin:`Begin with a name`,beginWhy:`A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:`,strongest:`Who does most with whom`,latest:`Latest events`,add:`Add a name`,undo:`Undo`,redo:`Redo`,fit:`Show all`,closer:`Closer`,farther:`Farther`,lasso:`Lasso`,tidy:`Arrange anew`,clear:`Begin anew`,layout:`Layout`,layouts:{force:`By ties`,rings:`By type`,time:`By time`},cap:`At most`,canvas:`Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.`,list:e=>m(`en`,e,{one:`# node`,other:`# nodes`}),size:(e,t)=>`${e.toLocaleString(`en`)} nodes, ${t.toLocaleString(`en`)} facts`,filterList:`Filter the list`,isPicked:`picked`,isPinned:`pinned`,types:`Types: choose what is shown`,window:`Time`,from:`From`,to:`To`,undated:`also without a date`,noDates:`Nothing here has a date.`,wholeTime:`All time`,expand:`Expand`,expandAll:`Everything`,collapse:`Collapse`,hide:`Hide`,pin:`Pin`,unpin:`Unpin`,unhide:e=>`Show ${e} hidden`,keepOnly:`Keep only these`,picked:e=>`${e} picked`,unpick:`Pick none`,around:`What lies around`,depth:e=>m(`en`,e,{one:`# step`,other:`# steps`}),pathTo:`Way to …`,pathPicked:`Ways between the two`,open:`Open its page`,noPath:(e,t)=>`No way of at most 6 facts leads from ${e} to ${t}.`,cut:e=>`${e.toLocaleString(`en`)} more not shown`,close:`Close`,facts:`Facts`,nodes:`Nodes`,relation:`Relation`,detail:`Details`,degree:`Facts in all`,names:`Names`,nothingMore:`All of it is shown.`,tables:`As tables`,noWebGL:`This browser cannot draw the graph (no WebGL): the list and the tables have all of it.`,tooMany:e=>`${e.toLocaleString(`en`)} nodes are too many to be drawn one by one: they are drawn in groups, which open by a click or Enter. The list and the tables have all of them.`,linked:e=>`Facts between what different steps brought are shown for the first ${e.toLocaleString(`en`)} nodes only.`,groups:`In groups`,groupsWhy:`Draws what has most facts among each other as one mark, called by its member with most facts`,closeGroups:`Close groups`,more:e=>`and ${e.toLocaleString(`en`)} more`,shortcuts:`Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.`,unknown:`There is nothing with this id`,alreadyThere:`Is there already.`},{zh:{title:`图谱`,begin:`从一个名称开始`,beginWhy:`部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：`,strongest:`谁与谁合作最多`,latest:`最近的活动`,add:`添加名称`,undo:`撤销`,redo:`重做`,fit:`显示全部`,closer:`放大`,farther:`缩小`,lasso:`套索`,tidy:`重新排列`,clear:`重新开始`,layout:`布局`,layouts:{force:`按联系`,rings:`按类型`,time:`按时间`},cap:`最多`,list:e=>`${e} 个节点`,size:(e,t)=>`${e} 个节点，${t} 条事实`,filterList:`筛选列表`,isPicked:`已选`,isPinned:`已固定`,types:`类型：选择显示内容`,window:`时间`,from:`从`,to:`到`,undated:`包括无日期`,noDates:`没有日期。`,wholeTime:`全部时间`,expand:`展开`,expandAll:`全部`,collapse:`折叠`,hide:`隐藏`,pin:`固定`,unpin:`取消固定`,unhide:e=>`显示 ${e} 个隐藏项`,keepOnly:`只保留这些`,picked:e=>`已选 ${e} 个`,unpick:`取消选择`,around:`周围`,depth:e=>`${e} 步`,pathTo:`到…的路径`,pathPicked:`两者之间的路径`,open:`打开页面`,noPath:(e,t)=>`${e} 与 ${t} 之间没有不超过 6 条事实的路径。`,cut:e=>`另有 ${e} 项未显示`,close:`关闭`,facts:`事实`,nodes:`节点`,relation:`关系`,detail:`详情`,degree:`事实总数`,names:`名称`,nothingMore:`已全部显示。`,tables:`表格形式`,tooMany:e=>`${e} 个节点过多，无法逐一绘制：已按组绘制，点击或按 Enter 展开。列表和表格中有全部节点。`,linked:e=>`不同步骤所得节点之间的事实只显示前 ${e} 个节点的。`,groups:`分组`,groupsWhy:`将彼此事实最多的节点画成一个标记，以其中事实最多者命名`,closeGroups:`收起各组`,more:e=>`等 ${e+1} 个`,unknown:`没有此编号的内容`},ru:{title:`Обозреватель`,begin:`Начните с названия`,beginWhy:`Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:`,strongest:`Кто с кем больше всего`,latest:`Последние мероприятия`,add:`Добавить`,undo:`Отменить`,redo:`Вернуть`,fit:`Показать всё`,closer:`Ближе`,farther:`Дальше`,lasso:`Лассо`,tidy:`Расположить заново`,clear:`Начать заново`,layout:`Расположение`,layouts:{force:`По связям`,rings:`По видам`,time:`По времени`},cap:`Не более`,list:e=>m(`ru`,e,{one:`# узел`,few:`# узла`,many:`# узлов`,other:`# узла`}),size:(e,t)=>`узлов: ${e}, фактов: ${t}`,filterList:`Фильтр списка`,isPicked:`выбрано`,isPinned:`закреплено`,types:`Виды: что показать`,window:`Время`,from:`С`,to:`По`,undated:`и без даты`,noDates:`Дат нет.`,wholeTime:`Всё время`,expand:`Раскрыть`,expandAll:`Всё`,collapse:`Свернуть`,hide:`Скрыть`,pin:`Закрепить`,unpin:`Открепить`,unhide:e=>`Показать скрытые: ${e}`,keepOnly:`Оставить только их`,picked:e=>`Выбрано: ${e}`,unpick:`Снять выбор`,around:`Вокруг`,depth:e=>m(`ru`,e,{one:`# шаг`,few:`# шага`,many:`# шагов`,other:`# шага`}),pathTo:`Путь до…`,pathPicked:`Пути между ними`,open:`Открыть страницу`,noPath:(e,t)=>`От «${e}» до «${t}» нет пути не длиннее 6 фактов.`,cut:e=>`ещё не показано: ${e}`,close:`Закрыть`,facts:`Факты`,nodes:`Узлы`,relation:`Связь`,detail:`Подробности`,degree:`Всего фактов`,names:`Названия`,nothingMore:`Показано всё.`,tables:`Таблицами`,tooMany:e=>`Узлов слишком много (${e}), чтобы рисовать каждый: они собраны в группы, которые открываются щелчком или Enter. В списке и таблицах есть все.`,linked:e=>`Факты между тем, что дали разные шаги, показаны только для первых узлов (${e}).`,groups:`Группами`,groupsWhy:`Собирает тех, у кого больше всего фактов друг с другом, в один знак с именем того, у кого их больше всего`,closeGroups:`Закрыть группы`,more:e=>`и ещё ${e}`,unknown:`Такого идентификатора нет`}}),mt=b({organizationKind:`Kind`,level:`Level`,inception:`Founded`,dissolution:`Dissolved`,wikidataId:`Wikidata`,familyName:`Family name`,givenName:`Given name`,patronymic:`Patronymic`,nameCompleteness:`Name`,rank:`Rank`,iso2:`ISO 3166-1 alpha-2`,iso3:`ISO 3166-1 alpha-3`,validFrom:`From`,validTo:`To`,latitude:`Latitude`,longitude:`Longitude`,eventKind:`Kind`,date:`Date`,dayPart:`Time of day`,status:`Status`,description:`Description`,countMin:`Number`,countMax:`At most`,countQualifier:`The number is`,agreementKind:`Kind`,signed:`Signed`,inForce:`In force`,terminated:`Terminated`,scope:`Scope`,domain:`Field`,modality:`Modality`,notation:`Notation`,scheme:`Classification`,url:`Address`,publisher:`Publisher`,published:`Published`,retrieved:`Retrieved`,lang:`Language`,licence:`Licence`},{zh:{organizationKind:`类型`,level:`级别`,inception:`成立`,dissolution:`撤销`,wikidataId:`维基数据`,familyName:`姓`,givenName:`名`,patronymic:`父称`,nameCompleteness:`姓名`,rank:`级别`,validFrom:`自`,validTo:`至`,latitude:`纬度`,longitude:`经度`,eventKind:`类型`,date:`日期`,dayPart:`时段`,status:`状态`,description:`说明`,countMin:`人数`,countMax:`至多`,countQualifier:`人数为`,agreementKind:`类型`,signed:`签署`,inForce:`生效`,terminated:`终止`,scope:`范围`,domain:`领域`,modality:`性质`,notation:`编号`,scheme:`分类体系`,url:`地址`,publisher:`发布者`,published:`发布`,retrieved:`检索`,lang:`语言`,licence:`许可`},ru:{organizationKind:`Вид`,level:`Уровень`,inception:`Основание`,dissolution:`Упразднение`,wikidataId:`Викиданные`,familyName:`Фамилия`,givenName:`Имя`,patronymic:`Отчество`,nameCompleteness:`Имя`,rank:`Ранг`,validFrom:`С`,validTo:`По`,latitude:`Широта`,longitude:`Долгота`,eventKind:`Вид`,date:`Дата`,dayPart:`Время суток`,status:`Состояние`,description:`Описание`,countMin:`Число`,countMax:`Не более`,countQualifier:`Число указано`,agreementKind:`Вид`,signed:`Подписано`,inForce:`В силе`,terminated:`Прекращено`,scope:`Охват`,domain:`Область`,modality:`Характер`,notation:`Обозначение`,scheme:`Классификация`,url:`Адрес`,publisher:`Издатель`,published:`Опубликовано`,retrieved:`Получено`,lang:`Язык`,licence:`Лицензия`}});function ht(){let e=x(Z),t=y(pt,{});return(0,q.jsxs)(`section`,{className:Y.begin,"aria-label":e.begin,children:[(0,q.jsx)(`h2`,{children:e.begin}),(0,q.jsx)(`p`,{children:e.beginWhy}),(0,q.jsx)(I,{of:t,lines:4,children:({ties:t,events:n})=>(0,q.jsxs)(`div`,{className:Y.starts,children:[t.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.strongest}),(0,q.jsx)(`ul`,{children:t.nodes.map(({a:e,b:t,weight:n})=>(0,q.jsxs)(`li`,{children:[(0,q.jsxs)(k,{href:o(`/`,{path:`${e.id}~${t.id}`}),children:[e.name,` – `,t.name]}),` `,(0,q.jsx)(`small`,{children:n})]},`${e.id} ${t.id}`))})]}),n.nodes.length>0&&(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`h3`,{children:e.latest}),(0,q.jsx)(`ul`,{children:n.nodes.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(k,{href:o(`/`,{ego:`${e.id}~1`,at:e.id}),children:e.name}),` `,(0,q.jsx)(`small`,{children:e.date})]},e.id))})]})]})})]})}var[gt,_t]=[5e3,2e3],vt=e=>`+${e}`,yt=e=>e.startsWith(`+`)?e.slice(1):void 0,bt=e=>({marks:e.nodes,lines:e.edges,groups:[],between:[],inside:new Map});function xt(e,t,n){let r=new Map;for(let n of e.nodes){let e=t.get(n.id)??n.id,i=r.get(e);i?i.push(n):r.set(e,[n])}let i=new Set(n.map(e=>t.get(e))),a=Math.floor(_t/Math.max(1,i.size)),o=[],s=[],c=new Map;for(let[e,t]of r){let n=t.toSorted((t,n)=>Number(n.id===e)-Number(t.id===e)||(n.degree??0)-(t.degree??0)||(t.id<n.id?-1:1)),r=i.has(e)?n.slice(0,a):t.length===1?n:[],l=n[0];if(!l)continue;let u={...l,id:vt(e),folds:t.length-r.length,span:void 0};s.push({...u,folds:t.length}),u.folds>0&&o.push(u);for(let e of r)o.push(e),c.set(e.id,u.id)}let l=e=>c.has(e)?e:vt(t.get(e)??e),u=new Map,d=new Map;for(let n of e.edges){let e=[n.source,n.target].map(e=>vt(t.get(e)??e));e[0]!==e[1]&&d.set(e.join(` `),e);let[r,i]=[l(n.source),l(n.target)];if(r===i)continue;if(r===n.source&&i===n.target){u.set(n.id,{...n,facts:1});continue}let a=`${r} ${i}`,o=u.get(a);o?o.detail=String(++o.facts):u.set(a,{id:a,source:r,target:i,detail:`1`,facts:1})}return{marks:o,lines:[...u.values()],groups:s,between:[...d.values()],inside:c}}var St=[`force`,`rings`,`time`],Ct={least:1,most:500};function wt(e){let t=[];for(let[n,r]of e){let e=r.split(`~`),[i=``]=e;if(i){if(n===`show`&&t.push({kind:`show`,id:i}),n===`expand`){let n=Number(e[2]??25);t.push({kind:`expand`,id:i,type:e[1]||null,cap:Math.min(Ct.most,Math.max(Ct.least,n||25))})}n===`ego`&&t.push({kind:`ego`,id:i,depth:Math.min(3,Math.max(1,Number(e[1])||1))}),n===`path`&&e[1]&&t.push({kind:`path`,from:i,to:e[1]})}}let n=new Map;for(let t of e.getAll(`pin`)){let[e,r,i]=t.split(`~`);e&&Number.isFinite(Number(r))&&Number.isFinite(Number(i))&&n.set(e,[Number(r),Number(i)])}let r=t=>/^-?\d{4}-\d\d$/.test(e.get(t)??``)?e.get(t):``;return{steps:t,hidden:e.getAll(`hide`),pins:n,off:(e.get(`off`)??``).split(`,`).filter(z),from:r(`from`),to:r(`to`),undated:e.get(`undated`)!==`no`,layout:St.find(t=>t===e.get(`layout`))??`force`,tidy:Math.max(0,Math.floor(Number(e.get(`tidy`))||0)),at:e.get(`at`)??``,picked:e.getAll(`pick`),grouped:e.get(`groups`)===`yes`,open:e.getAll(`open`),table:e.get(`table`)===`yes`}}function Tt(e,t){let n=new URLSearchParams;for(let t of e.steps)n.append(t.kind,Et(t));let r={hide:e.hidden,pin:[...e.pins].map(([e,[t,n]])=>`${e}~${Math.round(t)}~${Math.round(n)}`),off:e.off.join(`,`),from:e.from,to:e.to,undated:e.undated?``:`no`,layout:e.layout===`force`?``:e.layout,tidy:e.tidy?String(e.tidy):``,at:e.at,pick:e.picked,groups:e.grouped?`yes`:``,open:e.open,table:e.table?`yes`:``};for(let[e,t]of Object.entries(r))for(let r of typeof t==`string`?[t]:t??[])r&&n.append(e,r);let i=new Set([`show`,`expand`,`ego`,`path`,...Object.keys(r)]);for(let[e,r]of t)i.has(e)||n.append(e,r);return`/${re(n)}`}function Et(e){switch(e.kind){case`show`:return e.id;case`expand`:return[e.id,e.type??``,e.cap].join(`~`);case`ego`:return`${e.id}~${e.depth}`;case`path`:return`${e.from}~${e.to}`}}function Dt(e,t){let n=e.findIndex(e=>e.kind===t.kind&&(t.kind===`path`?Et(e)===Et(t):`id`in e&&e.id===t.id&&(t.kind!==`expand`||e.kind===`expand`&&e.type===t.type)));return n<0?[...e,t]:e.with(n,t)}var Ot=(e,t)=>e.filter(e=>e.kind!==`expand`&&e.kind!==`ego`||e.id!==t),Q={ego:300,linked:2e3,part:500};function kt(e){switch(e.kind){case`show`:return{roots:[e.id],depth:0,relationships:null,perNode:1,limit:1};case`expand`:return{roots:[e.id],depth:1,relationships:e.type?[e.type]:null,perNode:e.cap,limit:e.cap+1};case`ego`:return{roots:[e.id],depth:e.depth,relationships:null,perNode:25,limit:Q.ego}}}function At(e){let t=_(),n=st({queries:e.map(e=>e.kind===`path`?{queryKey:pe(ut,e),queryFn:({signal:t})=>he(ut,{from:e.from,to:e.to},t)}:{queryKey:pe(ct,kt(e)),queryFn:({signal:t})=>he(ct,kt(e),t)})}),r=`${t} ${e.map(e=>`${e.kind}=${Et(e)}`).join(`&`)} ${n.map(e=>e.dataUpdatedAt||e.errorUpdatedAt).join()}`,i=(0,K.useMemo)(()=>Mt(e,n.map(e=>e.data?.data),n.map(e=>e.error)),[r]),a=n.some(e=>e.isPending),o=st({queries:(0,K.useMemo)(()=>a||e.length<2?[]:jt([...i.nodes.keys()].slice(0,Q.linked)),[i,a,e.length]).map(e=>{let t={roots:e,depth:0,relationships:null,perNode:1,limit:e.length};return{queryKey:pe(ct,t),queryFn:({signal:e})=>he(ct,t,e)}})}),s=a||o.some(e=>e.isFetching),c=o.map(e=>e.dataUpdatedAt).join();return(0,K.useMemo)(()=>{let e=new Map(i.nodes),t=new Map(i.edges);for(let{data:n}of o){for(let e of n?.data.neighborhood.edges??[])t.has(e.id)||t.set(e.id,Pt(e));for(let{node:t,degree:r}of n?.data.neighborhood.nodes??[]){let n=e.get(t.id);n&&e.set(t.id,{...n,degree:r})}}let n=o.flatMap(({error:e},t)=>e?[{step:{kind:`show`,id:`${t}`},error:e}]:[]);return{...i,nodes:e,edges:t,errors:[...i.errors,...n.slice(0,1)],loading:s}},[i,c,s])}function jt(e){if(e.length<2)return[];if(e.length<=2*Q.part)return[e.toSorted()];let t=Array.from({length:Math.ceil(e.length/Q.part)},(t,n)=>e.slice(n*Q.part,(n+1)*Q.part));return t.flatMap((e,n)=>t.slice(n+1).map(t=>[...e,...t].sort()))}function Mt(e,t,n){let r={nodes:new Map,edges:new Map,groups:[],cut:new Map,errors:[],unconnected:[],loading:!1};e.forEach((e,i)=>{let a=[];r.groups.push(a);let o=n[i];o&&r.errors.push({step:e,error:o});let s=t[i];if(!s)return;let c=(e,t)=>{let n=e.__typename??``,o=r.nodes.get(e.id);o?o.degree??=t:z(n)&&(a.push(e.id),r.nodes.set(e.id,{id:e.id,type:n,name:e.name,degree:t,span:Nt(e),step:i}))};if(`neighborhood`in s){for(let{node:e,degree:t}of s.neighborhood.nodes)c(e,t);for(let e of s.neighborhood.edges)r.edges.set(e.id,Pt(e));for(let{node:t,omitted:n}of s.neighborhood.cut)e.kind!==`show`&&r.cut.set(t.id,(r.cut.get(t.id)??0)+n)}else{s.paths.paths.length===0&&r.unconnected.push(e);for(let e of s.paths.paths){for(let t of e.entities)c(t);for(let t of e.hops)for(let e of t.facts)r.edges.set(e.id,Pt(e))}}});for(let e of r.edges.values())r.nodes.has(e.source)&&r.nodes.has(e.target)||r.edges.delete(e.id);return r}function Nt(e){if(`start`in e)return U(e.start,e.end);if(`signed`in e)return W(e.signed)}function Pt(e){let t=Ae[u()],n=[],r;return`hostRole`in e&&n.push(e.hostRole&&t.HostRole[e.hostRole]),`participantRole`in e&&n.push(e.roleAsStated??(e.participantRole&&t.ParticipantRole[e.participantRole])),`asOf`in e&&(r=e.from||e.to?U(e.from,e.to):W(e.asOf),n.push(e.from||e.to?`${e.from??`…`}–${e.to??`…`}`:e.asOf)),`partySigned`in e&&(r=U(e.partySigned??e.inForce,e.withdrawn),n.push(e.partySigned??e.inForce)),`signedOn`in e&&(r=W(e.signedOn),n.push(e.signedOn)),`succeededOn`in e&&n.push(e.kind&&t.SuccessionKind[e.kind],e.succeededOn),`ordinal`in e&&n.push(e.ordinal?`№ ${e.ordinal}`:null),{id:e.id,type:e.type,source:e.source.id,target:e.target.id,detail:n.filter(Boolean).join(`, `),span:r}}function Ft(e,t){let n=new Set(t.hidden),r=[W(t.from)?.[0]??-1/0,W(t.to)?.[1]??1/0],i=t.from!==``||t.to!==``,a=e=>e===`Event`||e===`Agreement`,o=[...e.nodes.values()].filter(e=>n.has(e.id)||t.off.includes(e.type)?!1:i?e.span?Oe(e.span,r):!a(e.type)||t.undated:!0),s=new Set(o.map(e=>e.id)),c=[...e.edges.values()].filter(e=>s.has(e.source)&&s.has(e.target)&&(!i||!e.span||Oe(e.span,r))),l=[...e.nodes.values(),...e.edges.values()].flatMap(e=>e.span??[]).filter(Number.isFinite);return{nodes:o,edges:c,range:l.length>0?[Math.min(...l),Math.max(...l)]:void 0}}function It({counts:e,off:t,onChange:n}){let r=x(Z),i=x(Se);return(0,q.jsx)(`ul`,{className:Y.legend,"aria-label":r.types,children:e.map(([e,r])=>(0,q.jsx)(`li`,{children:(0,q.jsxs)(`button`,{type:`button`,"aria-pressed":!t.includes(e),onClick:()=>n(t.includes(e)?t.filter(t=>t!==e):[...t,e]),children:[(0,q.jsx)(R,{type:e,label:!1}),` `,i[e],` `,(0,q.jsx)(`span`,{className:Y.number,children:r.toLocaleString()})]})},e))})}var Lt=e=>e.normalize(`NFKD`).replace(/\p{M}+/gu,``).toLowerCase().trim(),Rt=200;function zt({nodes:e,all:t,at:n,picked:r,pins:i,onSelect:a,onPick:o,onKey:s}){let c=x(Z),l=x(O),u=_(),[d,f]=(0,K.useState)(``),[p,m]=(0,K.useState)(Rt),[h,g]=(0,K.useState)(``),v=(0,K.useRef)(null),y=(0,K.useMemo)(()=>{let t=new Intl.Collator(u,{numeric:!0}),n=Lt(d);return e.filter(e=>Lt(e.name).includes(n)).sort((e,n)=>Number(n.folds!==void 0)-Number(e.folds!==void 0)||t.compare(e.name,n.name))},[e,d,u]),b=y.slice(0,p),ee=b.some(e=>e.id===h)?h:b.find(e=>e.id===n)?.id??b[0]?.id,S=e=>{let t=b[Math.min(b.length-1,Math.max(0,b.findIndex(e=>e.id===ee)+e))];t&&(g(t.id),v.current?.querySelector(`[data-id="${CSS.escape(t.id)}"]`)?.focus())};return(0,q.jsxs)(`div`,{className:Y.list,children:[(0,q.jsx)(P,{size:`xs`,type:`search`,"aria-label":c.filterList,placeholder:c.filterList,value:d,onChange:e=>f(e.currentTarget.value)}),(0,q.jsx)(`ul`,{ref:v,role:`listbox`,"aria-label":c.list(t),"aria-multiselectable":!0,tabIndex:-1,children:b.map(e=>(0,q.jsxs)(`li`,{role:`option`,"data-id":e.id,"aria-selected":e.id===n,"data-picked":r.includes(e.id),tabIndex:e.id===ee?0:-1,onFocus:()=>g(e.id),onClick:()=>a(e.id),onKeyDown:t=>{let n={ArrowDown:1,ArrowUp:-1,PageDown:10,PageUp:-10,Home:-b.length,End:b.length}[t.key];n===void 0?t.key===`Enter`?a(e.id):t.key===` `?(t.preventDefault(),e.folds===void 0&&o(r.includes(e.id)?r.filter(t=>t!==e.id):[...r,e.id])):s(t,e.id):(t.preventDefault(),S(n))},children:[(0,q.jsx)(R,{type:e.type}),` `,(0,q.jsx)(`bdi`,{children:e.name}),e.folds!==void 0&&(0,q.jsx)(`span`,{className:Y.mark,children:c.more(e.folds-1)}),r.includes(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPicked}),i.has(e.id)&&(0,q.jsx)(`span`,{className:Y.mark,children:c.isPinned})]},e.id))}),(0,q.jsx)(_e,{shown:b.length,all:y.length,more:()=>m(p+Rt)}),y.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:l.nothingFound})]})}function Bt({loaded:e,seen:t,mustGroup:n,canDraw:r}){let i=x(Z),a=t=>e.nodes.get(t)?.name??t,o=[...e.unconnected.flatMap(e=>e.kind===`path`?[{text:i.noPath(a(e.from),a(e.to)),color:`gray`}]:[]),...n?[{text:i.tooMany(t.nodes.length),color:`orange`}]:[],...e.nodes.size>Q.linked?[{text:i.linked(Q.linked),color:`orange`}]:[],...r?[]:[{text:i.noWebGL,color:`orange`}]];return(0,q.jsxs)(q.Fragment,{children:[e.errors.map(({error:e,step:t})=>(0,q.jsx)(N,{error:e},JSON.stringify(t))),o.map(({text:e,color:t})=>(0,q.jsx)(se,{color:t,variant:`outline`,className:Y.alert,children:e},e))]})}function Vt({at:e,loaded:t,state:n,cap:r,actions:i}){let a=x(Z),o=t.nodes.get(e),s=t.edges.get(e);return(0,q.jsxs)(`aside`,{className:Y.panel,"aria-label":o?.name??s?.type??a.unknown,children:[(0,q.jsx)(M,{className:Y.close,"aria-label":a.close,onClick:()=>i.select(``)}),o?(0,q.jsx)(Ht,{node:o,loaded:t,state:n,cap:r,actions:i},e):s?(0,q.jsx)(qt,{edge:s,loaded:t,select:i.select},e):!t.loading&&(0,q.jsx)(ye,{title:a.unknown,why:` `})]})}function Ht({node:e,loaded:t,state:n,cap:r,actions:i}){let a=x(Z),o=x(Se),s=ke().FactType,c=y(dt,{id:e.id}),l=y(lt,{id:e.id}),u=n.steps.some(t=>(t.kind===`expand`||t.kind===`ego`)&&t.id===e.id),d=n.steps.find(t=>t.kind===`ego`&&t.id===e.id),f=l.data?.data.neighborhood.cut??[],p=new Map;for(let n of t.edges.values())(n.source===e.id||n.target===e.id)&&p.set(n.type,(p.get(n.type)??0)+1);let m=f.reduce((e,{omitted:t})=>e+t,0);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`p`,{className:Y.kind,children:[(0,q.jsx)(R,{type:e.type,label:!1}),` `,o[e.type]]}),(0,q.jsx)(`h2`,{dir:`auto`,children:e.name}),V[e.type]&&(0,q.jsx)(k,{href:ae(e.id),children:a.open}),(0,q.jsxs)(ue,{gap:6,my:`xs`,children:[u&&(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>i.collapse(e.id),children:a.collapse}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>i.hide([e.id]),children:a.hide}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>i.pin(e.id),children:n.pins.has(e.id)?a.unpin:a.pin}),(0,q.jsx)(Ne,{id:e.id,size:`compact-xs`})]}),(0,q.jsxs)(`section`,{"aria-label":a.expand,className:Y.offers,children:[(0,q.jsx)(`h3`,{children:a.expand}),(0,q.jsxs)(`div`,{className:Y.expand,children:[f.length>1&&(0,q.jsxs)(D,{size:`compact-sm`,variant:`light`,onClick:()=>i.add({kind:`expand`,id:e.id,type:null,cap:r}),children:[a.expandAll,` `,(0,q.jsx)(Ut,{of:m})]}),f.map(({relationship:t,omitted:n})=>(0,q.jsxs)(D,{size:`compact-sm`,variant:`default`,disabled:(p.get(t)??0)>=n,onClick:()=>i.add({kind:`expand`,id:e.id,type:t,cap:r}),children:[s[t],` `,(0,q.jsx)(Ut,{of:n,shown:p.get(t)})]},t))]}),l.data&&f.length===0&&(0,q.jsx)(`p`,{className:Y.note,children:a.nothingMore}),(t.cut.get(e.id)??0)>0&&(0,q.jsx)(`p`,{className:Y.note,children:a.cut(t.cut.get(e.id)??0)}),(0,q.jsx)(`h3`,{id:`around`,children:a.around}),(0,q.jsx)(Me,{size:`xs`,"aria-labelledby":`around`,value:d?.kind===`ego`?String(d.depth):``,data:[`1`,`2`,`3`].map(e=>({value:e,label:a.depth(Number(e))})),onChange:t=>i.add({kind:`ego`,id:e.id,depth:Number(t)})}),(0,q.jsx)(`div`,{className:Y.way,children:(0,q.jsx)(F,{label:a.pathTo,onChoose:t=>i.add({kind:`path`,from:e.id,to:t.id})})})]}),(0,q.jsx)(I,{of:c,lines:3,children:e=>e.node&&`name`in e.node?(0,q.jsx)(Kt,{of:e.node}):null})]})}function Ut({of:e,shown:t}){return(0,q.jsx)(`span`,{className:Y.number,children:t&&t<e?`${t}/${e}`:e})}var Wt=new Set([`__typename`,`id`,`name`,`names`,`claims`,`organization`,`text`,`title`]),Gt={organizationKind:`OrganizationKind`,level:`OrganizationLevel`,nameCompleteness:`NameCompleteness`,rank:`PositionRank`,eventKind:`EventKind`,dayPart:`DayPart`,status:`EventStatus`,countQualifier:`CountQualifier`,agreementKind:`AgreementKind`,scope:`AgreementScope`,modality:`Modality`};function Kt({of:e}){let t=x(Z),n=x(O),r=ke(),i=x(mt),a=Object.entries(e).flatMap(([e,t])=>Wt.has(e)||t==null?[]:[[e,String(t)]]),o=e.names.nodes.filter(t=>t.value!==e.name);return(0,q.jsxs)(q.Fragment,{children:[a.length>0&&(0,q.jsx)(`dl`,{className:Y.values,children:a.map(([e,t])=>(0,q.jsxs)(`div`,{children:[(0,q.jsx)(`dt`,{children:i[e]}),(0,q.jsx)(`dd`,{children:e===`url`?(0,q.jsx)(be,{href:t,children:t}):e in Gt?r[Gt[e]][t]:t})]},e))}),o.length>0&&(0,q.jsxs)(`section`,{children:[(0,q.jsx)(`h3`,{children:t.names}),(0,q.jsx)(`ul`,{className:Y.names,children:o.map(e=>(0,q.jsxs)(`li`,{children:[(0,q.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value}),` `,(0,q.jsx)(`small`,{children:[e.lang,e.kind&&r.NameKind[e.kind]].filter(Boolean).join(`, `)})]},`${e.value} ${e.lang}`))})]}),(0,q.jsx)(`h3`,{children:n.sources}),(0,q.jsx)(je,{claims:e.claims})]})}function qt({edge:e,loaded:t,select:n}){let r=x(O),i=ke().FactType,a=y(ft,{id:e.id}),o=e=>{let r=t.nodes.get(e);return(0,q.jsxs)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e),children:[(0,q.jsx)(R,{type:r?.type??``}),` `,(0,q.jsx)(`bdi`,{children:r?.name??e})]})};return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsxs)(`h2`,{className:Y.fact,children:[o(e.source),` `,(0,q.jsx)(`em`,{children:i[e.type]}),` `,o(e.target)]}),e.detail&&(0,q.jsx)(`p`,{children:e.detail}),(0,q.jsx)(Ne,{id:e.id,size:`compact-xs`}),(0,q.jsx)(`h3`,{children:r.sources}),(0,q.jsx)(I,{of:a,lines:3,children:e=>(0,q.jsx)(je,{claims:e.claims.nodes})})]})}function Jt(e){let t=ct.toString(),n=t.slice(t.indexOf(`fragment`)),[r,i,a]=[[],[],{}],o=(e,t,n)=>(i.push(`$${e}: ${t}`),a[e]=n,`$${e}`);e.slice(0,20).forEach((e,t)=>{let n=t+1;if(e.kind===`path`){let t=`from: ${o(`from${n}`,`ID!`,e.from)}, to: ${o(`to${n}`,`ID!`,e.to)}`;r.push(`  step${n}: paths(${t}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`);return}let{roots:i,depth:a,relationships:s,perNode:c,limit:l}=kt(e),u=s?`, relationships: [${s.join(`, `)}]`:``;r.push(`  step${n}: neighborhood(roots: ${o(`roots${n}`,`[ID!]!`,i)}, depth: ${a}${u}, perNode: ${c}, limit: ${l}) {\n    ...Part\n  }`)});let s=r.some(e=>e.includes(`...Part`))?n:n.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/,``);return{document:`query Explorer(${i.join(`, `)}) {\n${r.join(`
`)}\n}\n${s}`,variables:a}}function Yt({seen:e,loaded:t,select:n}){let r=x(Z),i=x(O),a=x(Se),o=ke().FactType,s=(0,K.useMemo)(()=>{let e=e=>t.nodes.get(e),i=t=>(0,q.jsx)(ce,{of:{__typename:e(t)?.type,id:t,name:e(t)?.name??t}});return[{key:`from`,header:r.from,value:t=>e(t.source)?.name,show:e=>i(e.source)},{key:`relation`,header:r.relation,value:e=>o[e.type],short:!0,show:e=>(0,q.jsx)(`button`,{type:`button`,className:Y.end,onClick:()=>n(e.id),children:o[e.type]})},{key:`to`,header:r.to,value:t=>e(t.target)?.name,show:e=>i(e.target)},{key:`detail`,header:r.detail,value:e=>e.detail||null,show:e=>e.detail||` `},{key:`fact`,header:`id`,value:e=>e.id,hidden:!0}]},[t.nodes,r,o,n]),c=(0,K.useMemo)(()=>[{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,q.jsx)(ce,{of:{...e,__typename:e.type}})},{key:`type`,header:i.type,value:e=>a[e.type],short:!0},{key:`date`,header:i.date,value:e=>e.span?Xt(e.span):null,show:e=>e.span?Xt(e.span):e.type===`Event`||e.type===`Agreement`?``:` `,short:!0},{key:`degree`,header:r.degree,value:e=>e.degree,numeric:!0},{key:`id`,header:`id`,value:e=>e.id,hidden:!0}],[i,a,r]);return(0,q.jsxs)(q.Fragment,{children:[(0,q.jsx)(De,{name:r.facts,rows:e.edges,columns:s,idOf:e=>e.id,param:`sortFacts`}),(0,q.jsx)(De,{name:r.nodes,rows:e.nodes,columns:c,idOf:e=>e.id,param:`sortNodes`})]})}var Xt=([e,t])=>[e,t].map(e=>Number.isFinite(e)?G(e):`…`).filter((e,t,n)=>t===0||e!==n[0]).join(`–`);function Zt({range:e,from:t,to:n,undated:r,onChange:i}){let a=x(Z),[o,s]=e??[0,0],c=t?W(t)?.[0]??o:o,l=n?W(n)?.[1]??s:s,[u,d]=(0,K.useState)([c,l]);if((0,K.useEffect)(()=>d([c,l]),[c,l]),!e)return(0,q.jsx)(`p`,{className:Y.note,children:a.noDates});let f=[Math.min(o,c),Math.max(s,l)];return(0,q.jsxs)(`div`,{className:Y.window,role:`group`,"aria-label":a.window,children:[(0,q.jsx)(`span`,{className:Y.month,children:G(u[0])}),(0,q.jsx)(it,{className:Y.slider,min:f[0],max:f[1]>f[0]?f[1]:f[0]+1,step:1,minRange:0,label:G,value:u,thumbFromLabel:a.from,thumbToLabel:a.to,onChange:d,onChangeEnd:([e,t])=>i({from:e<=o?``:G(e),to:t>=s?``:G(t)})}),(0,q.jsx)(`span`,{className:Y.month,children:G(u[1])}),(0,q.jsx)(Pe,{size:`xs`,label:a.undated,checked:r,disabled:!t&&!n,onChange:e=>i({undated:e.currentTarget.checked})}),(t||n)&&(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>i({from:``,to:``}),children:a.wholeTime})]})}var Qt=[`5`,`10`,`25`,`50`,`100`,`250`,`500`];function $t({state:e,seen:t,cap:n,lasso:r,grouped:i,mustGroup:a,canvas:o,actions:s}){let c=x(Z);return(0,q.jsxs)(`div`,{className:Y.bar,role:`toolbar`,"aria-label":c.title,children:[(0,q.jsx)(F,{label:c.add,onChoose:e=>s.add({kind:`show`,id:e.id})}),(0,q.jsxs)(D.Group,{children:[(0,q.jsx)(D,{size:`xs`,variant:`default`,disabled:!s.undo,onClick:s.undo,children:c.undo}),(0,q.jsx)(D,{size:`xs`,variant:`default`,disabled:!s.redo,onClick:s.redo,children:c.redo})]}),(0,q.jsxs)(D.Group,{children:[(0,q.jsx)(D,{size:`xs`,variant:`default`,"aria-label":c.closer,onClick:()=>o.current?.zoom(1/1.4),children:`+`}),(0,q.jsx)(D,{size:`xs`,variant:`default`,"aria-label":c.farther,onClick:()=>o.current?.zoom(1.4),children:`−`}),(0,q.jsx)(D,{size:`xs`,variant:`default`,onClick:()=>o.current?.fit(),children:c.fit})]}),(0,q.jsx)(D,{size:`xs`,variant:r?`filled`:`default`,"aria-pressed":r,onClick:()=>s.param(`lasso`,r?``:`yes`),children:c.lasso}),(0,q.jsx)(Fe,{size:`xs`,"aria-label":c.layout,value:e.layout,data:St.map(e=>({value:e,label:c.layouts[e]})),onChange:e=>s.set({layout:e.currentTarget.value})}),(0,q.jsx)(D,{size:`xs`,variant:i?`filled`:`default`,"aria-pressed":i,disabled:a,title:c.groupsWhy,onClick:()=>s.set({grouped:!e.grouped,open:[]}),children:c.groups}),i&&e.open.length>0&&(0,q.jsx)(D,{size:`xs`,variant:`default`,onClick:()=>s.set({open:[]}),children:c.closeGroups}),(0,q.jsx)(D,{size:`xs`,variant:`default`,onClick:()=>s.set({tidy:e.steps.length,pins:new Map}),children:c.tidy}),(0,q.jsx)(Fe,{size:`xs`,"aria-label":c.cap,value:String(n),data:Qt.map(e=>({value:e,label:`${c.cap} ${e}`})),onChange:e=>s.param(`cap`,e.currentTarget.value===`25`?``:e.currentTarget.value)}),(0,q.jsx)(D,{size:`xs`,variant:`default`,onClick:s.clear,children:c.clear}),e.hidden.length>0&&(0,q.jsx)(D,{size:`xs`,variant:`default`,onClick:()=>s.set({hidden:[]}),children:c.unhide(e.hidden.length)}),e.picked.length>0&&(0,q.jsx)(en,{state:e,seen:t,actions:s})]})}function en({state:e,seen:t,actions:n}){let r=x(Z),{picked:i}=e,[a,o]=i;return(0,q.jsxs)(`div`,{className:Y.picked,role:`group`,"aria-label":r.picked(i.length),children:[(0,q.jsx)(`span`,{children:r.picked(i.length)}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>n.hide(i),children:r.hide}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>{let r=t.nodes.map(e=>e.id).filter(e=>!i.includes(e));n.set({hidden:[...new Set([...e.hidden,...r])],picked:[]})},children:r.keepOnly}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>n.pinAt(i),children:r.pin}),i.length===2&&a&&o&&(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>n.add({kind:`path`,from:a,to:o}),children:r.pathPicked}),(0,q.jsx)(D,{size:`compact-xs`,variant:`default`,onClick:()=>n.look({picked:[]}),children:r.unpick})]})}var tn=`entente-explorer`;function nn(){let e=history.state;return typeof e?.step==`number`&&typeof e.visit==`string`?{step:e.step,visit:e.visit}:{step:0,visit:``}}function rn(){try{return JSON.parse(sessionStorage.getItem(tn)??``)}catch{return{step:0,visit:``}}}var an=()=>()=>{};function on(){l();let e=(0,K.useSyncExternalStore)(an,()=>nn().step),t=(0,K.useSyncExternalStore)(an,()=>rn().visit===nn().visit?rn().step:0);return{change:(0,K.useCallback)(e=>{let t=nn(),n={step:t.step+1,visit:t.visit||crypto.randomUUID()};t.visit||history.replaceState({step:0,visit:n.visit},``,location.href),sessionStorage.setItem(tn,JSON.stringify(n)),te(e,{state:n})},[]),undo:e>0?()=>history.back():void 0,redo:e<t?()=>history.forward():void 0}}var sn=()=>new URLSearchParams(location.search),$=()=>wt(sn()),cn=e=>Number(e.get(`cap`))||25;function ln(e){let{change:t,undo:n,redo:r}=on(),i=(0,K.useCallback)(e=>t(Tt({...$(),...e},sn())),[t]);return(0,K.useMemo)(()=>{let a=e=>te(Tt({...$(),...e},sn()),{replace:!0}),o=e=>i({steps:Dt($().steps,e),at:e.kind===`path`?$().at:e.id}),s=(t,n)=>{let r=new Map($().pins);for(let i of t){let t=n??e?.get(i);t&&r.set(i,t)}i({pins:r})};return{set:i,look:a,param:(e,t)=>{let n=sn();t?n.set(e,t):n.delete(e),te(Tt(wt(n),n),{replace:!0})},add:o,expand:e=>o({kind:`expand`,id:e,type:null,cap:cn(sn())}),collapse:e=>i({steps:Ot($().steps,e)}),hide:e=>i({hidden:[...new Set([...$().hidden,...e])],at:e.includes($().at)?``:$().at,picked:[]}),pin:e=>{let t=new Map($().pins);t.delete(e)?i({pins:t}):s([e])},pinAt:s,select:e=>{let t=yt(e);t===void 0?a({at:e}):i({open:[...new Set([...$().open,t])]})},clear:()=>t(`/`),undo:n,redo:r}},[i,t,e,n,r])}function un(e,t){return(n,r=$().at)=>{let i=n.ctrlKey||n.metaKey;if(n.altKey)return;let a=n.key.toLowerCase(),{picked:o}=$();if(a===`u`||i&&a===`z`&&!n.shiftKey)e.undo?.();else if(a===`r`&&!i)e.redo?.();else if(i&&(a===`y`||a===`z`&&n.shiftKey))e.redo?.();else if(i)return;else if(a===`f`||a===`0`)t.current?.fit();else if(a===`escape`)e.look({at:``,picked:[]});else if(r===``)return;else if(yt(r)!==void 0){if(a!==`e`)return;e.select(r)}else if(a===`e`)e.expand(r);else if(a===`c`)e.collapse(r);else if(a===`h`||a===`delete`)e.hide(o.length>0?o:[r]);else if(a===`p`)e.pin(r);else return;n.preventDefault()}}function dn(e){let[t,n]=(0,K.useState)(),r=(0,K.useRef)(void 0),i=(0,K.useRef)(0);return(0,K.useEffect)(()=>()=>r.current?.terminate(),[]),(0,K.useEffect)(()=>{e&&(r.current||(r.current=new Worker(new URL(`/assets/worker-place.worker.js`,``+import.meta.url),{type:`module`}),r.current.onmessage=({data:e})=>{e.turn===i.current&&n(e)}),r.current.postMessage({...e,turn:++i.current}))},[e]),t}function fn(e,t){let n=dn((0,K.useMemo)(()=>t?{nodes:e.nodes.map(e=>e.id),edges:e.edges.map(e=>[e.source,e.target])}:void 0,[e,t]));return t&&n&&`communities`in n?n.communities:void 0}function pn(e,t,n){let r=mn(e,t,n),i=dn((0,K.useMemo)(()=>r&&{plan:r},[r]));return i&&`at`in i?i.at:void 0}function mn(e,t,{layout:n,tidy:r,pins:i}){let a=(0,K.useRef)(void 0),o=[...i].map(([e,t])=>`${e} ${t}`).join(),s=t&&t.groups.length>0?t:void 0;return(0,K.useMemo)(()=>{if(e.loading||e.nodes.size===0||!t)return a.current;let o=s?[...s.groups,...s.marks.filter(e=>e.folds===void 0)]:[...e.nodes.values()];return a.current={layout:n,groups:s?[s.groups.map(e=>e.id),[...s.inside.keys()]]:[e.groups.slice(0,r).flat(),...e.groups.slice(r)],edges:s?[...s.between,...s.inside,...s.lines.map(e=>[e.source,e.target])]:[...e.edges.values()].map(e=>[e.source,e.target]),pins:[...i],types:Object.fromEntries(o.map(e=>[e.id,e.type])),months:Object.fromEntries(o.flatMap(e=>e.span?[[e.id,Number.isFinite(e.span[0])?e.span[0]:e.span[1]]]:[]))},a.current},[e,s,t===void 0,n,r,o])}var hn=e({default:()=>yn}),gn=(0,K.lazy)(()=>Ie(async()=>{let{Canvas:e}=await import(`./Canvas.js`);return{Canvas:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8])).then(({Canvas:e})=>({default:e}))),_n=(()=>{try{return document.createElement(`canvas`).getContext(`webgl2`)!==null}catch{return!1}})(),vn=new Map;function yn(){let{params:e}=l(),t=(0,K.useMemo)(()=>wt(e),[e]),n=t.steps.map(e=>JSON.stringify(e)).join(),r=(0,K.useMemo)(()=>t.steps,[n]),i=At(r),a=(0,K.useMemo)(()=>Ft(i,t),[i,t]),o=a.nodes.length>gt,s=bn(a,t,o),c=pn(i,s,t),u=ln(c);return r.length===0?(0,q.jsx)(xn,{actions:u}):(0,q.jsx)(Sn,{state:t,loaded:i,seen:a,drawn:s,places:c,mustGroup:o,actions:u})}function bn(e,{grouped:t,open:n},r){let i=t||r,a=fn(e,i),o=n.join(` `);return(0,K.useMemo)(()=>i?a&&xt(e,a,n):bt(e),[e,i,a,o])}function xn({actions:e}){let t=x(Z);return(0,q.jsxs)(H,{title:t.title,children:[(0,q.jsx)(`div`,{className:Y.first,children:(0,q.jsx)(F,{onChoose:t=>e.add({kind:`show`,id:t.id})})}),(0,q.jsx)(ht,{})]})}function Sn({state:e,loaded:t,seen:n,drawn:r,places:i,mustGroup:a,actions:o}){let s=x(Z),{params:c}=l(),u=(0,K.useRef)(null),d=un(o,u),f=cn(c),p=c.get(`lasso`)===`yes`,m=(0,K.useMemo)(()=>wn(t),[t.nodes]),h=(0,K.useMemo)(()=>new Map(e.pins),[c]),g=(0,K.useMemo)(()=>Jt(e.steps),[e.steps]),_=(0,K.useMemo)(()=>[...r?.marks.filter(e=>e.folds!==void 0)??[],...n.nodes],[r,n.nodes]);return(0,q.jsxs)(H,{title:s.title,full:!0,actions:(0,q.jsx)(Ee,{document:g.document,variables:g.variables}),children:[(0,q.jsx)($t,{state:e,seen:n,cap:f,lasso:p,grouped:e.grouped||a,mustGroup:a,canvas:u,actions:o}),(0,q.jsx)(Bt,{loaded:t,seen:n,mustGroup:a,canDraw:_n}),(0,q.jsx)(It,{counts:m,off:e.off,onChange:e=>o.set({off:e})}),(0,q.jsx)(Zt,{range:n.range,from:e.from,to:e.to,undated:e.undated,onChange:e=>o.set(e)}),(0,q.jsxs)(`div`,{className:Y.stage,"data-panel":e.at!==``,children:[(0,q.jsx)(zt,{nodes:_,all:n.nodes.length,at:e.at,picked:e.picked,pins:h,onSelect:o.select,onPick:e=>o.look({picked:e}),onKey:d}),_n&&(0,q.jsx)(Cn,{state:e,loaded:t,seen:n,counts:m,canvas:u,children:(0,q.jsx)(gn,{ref:u,marks:r?.marks??[],lines:r?.lines??[],places:i??vn,pins:h,at:e.at,picked:e.picked,lasso:p,label:s.canvas,onSelect:o.select,onExpand:o.expand,onPin:(e,t)=>o.pinAt([e],t),onPick:e=>o.look({picked:e}),onKey:d})}),e.at!==``&&(0,q.jsx)(Vt,{at:e.at,loaded:t,state:e,cap:f,actions:o})]}),(0,q.jsx)(`p`,{className:Y.note,children:s.shortcuts}),(0,q.jsxs)(`details`,{className:Y.tables,open:e.table||!_n,onToggle:t=>t.currentTarget.open!==(e.table||!_n)&&o.look({table:t.currentTarget.open}),children:[(0,q.jsx)(`summary`,{children:s.tables}),(0,q.jsx)(Yt,{seen:n,loaded:t,select:o.select})]})]})}function Cn({state:e,loaded:t,seen:n,counts:r,canvas:i,children:a}){let o=x(Z),s=x(O),c=x(Se),l=e=>t.nodes.get(e)?.name??e,u=o.size(n.nodes.length,n.edges.length),d=e.steps.map(e=>e.kind===`path`?`${l(e.from)} – ${l(e.to)}`:e.kind===`show`?l(e.id):`${l(e.id)} (${e.kind===`ego`?o.depth(e.depth):o.expand.toLowerCase()})`),f=e.from||e.to?`${o.window}: ${e.from||`…`}–${e.to||`…`}`:``;return(0,q.jsx)(Te,{bare:!0,title:`${o.title}: ${[...t.nodes.values()].slice(0,3).map(e=>e.name).join(`, `)}`,filters:[d.join(`, `),f,u].filter(Boolean),legend:r.filter(([t])=>!e.off.includes(t)).map(([e])=>({label:c[e],colour:de[e]})),source:`Entente`,svg:()=>i.current.draw(),actions:(0,q.jsx)(`span`,{className:Y.size,role:`status`,children:t.loading?s.loading:u}),children:(0,q.jsx)(K.Suspense,{fallback:(0,q.jsx)(fe,{}),children:a})})}function wn(e){let t=new Map;for(let n of e.nodes.values())t.set(n.type,(t.get(n.type)??0)+1);return A.flatMap(e=>t.has(e)?[[e,t.get(e)??0]]:[])}export{yn as default,Y as n,hn as t};