const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/Canvas.js","assets/rolldown-runtime.js","assets/jsx-runtime.js","assets/dashboard.js","assets/preload-helper.js","assets/dashboard.css"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{$ as n,A as r,At as i,B as a,Ct as o,D as s,E as c,Et as l,F as u,G as d,H as f,I as p,J as m,K as h,L as g,M as _,Nt as v,O as y,P as b,Pt as x,Q as S,R as C,S as w,St as T,T as E,Tt as D,V as ee,X as O,Y as te,Z as k,_ as ne,_t as re,at as ie,b as A,bt as j,c as M,ct as N,d as ae,dt as P,f as F,ft as I,g as oe,gt as se,h as L,ht as ce,i as le,it as R,j as ue,jt as z,k as B,kt as de,l as V,m as H,mt as fe,n as pe,o as U,ot as W,pt as me,q as G,r as he,rt as K,s as ge,st as _e,t as ve,tt as ye,u as be,ut as xe,v as Se,w as Ce,wt as we,x as Te,xt as Ee,y as De,yt as Oe,z as ke}from"./dashboard.js";import{a as Ae,c as je,i as Me,l as Ne,n as Pe,o as Fe,s as Ie,t as Le}from"./Figure.js";import{n as Re,t as ze}from"./jsx-runtime.js";import{t as Be}from"./preload-helper.js";function Ve(e,t,n){return t===void 0&&n===void 0?e:t!==void 0&&n===void 0?Math.max(e,t):Math.min(t===void 0&&n!==void 0?e:Math.max(e,t),n)}function He(e,t){if(e===t||Number.isNaN(e)&&Number.isNaN(t))return!0;if(!(e instanceof Object)||!(t instanceof Object))return!1;let n=Object.keys(e),{length:r}=n;if(r!==Object.keys(t).length)return!1;for(let i=0;i<r;i+=1){let r=n[i];if(!(r in t)||e[r]!==t[r]&&!(Number.isNaN(e[r])&&Number.isNaN(t[r])))return!1}return!0}var q=t(Re(),1);function Ue(e,t,n=`ltr`){let r=(0,q.useRef)(!1),i=(0,q.useRef)(!1),a=(0,q.useRef)(0),o=(0,q.useRef)(null),[s,c]=(0,q.useState)(!1);return(0,q.useEffect)(()=>(r.current=!0,()=>{o.current?.()}),[]),{ref:(0,q.useCallback)(s=>{let l=({x:t,y:i})=>{cancelAnimationFrame(a.current),a.current=requestAnimationFrame(()=>{if(r.current&&s){s.style.userSelect=`none`;let r=s.getBoundingClientRect();if(r.width&&r.height){let a=Ve((t-r.left)/r.width,0,1);e({x:n===`ltr`?a:1-a,y:Ve((i-r.top)/r.height,0,1)})}}})},u=()=>{document.addEventListener(`mousemove`,h),document.addEventListener(`mouseup`,p),document.addEventListener(`touchmove`,_,{passive:!1}),document.addEventListener(`touchend`,p)},d=()=>{document.removeEventListener(`mousemove`,h),document.removeEventListener(`mouseup`,p),document.removeEventListener(`touchmove`,_),document.removeEventListener(`touchend`,p)},f=()=>{!i.current&&r.current&&(i.current=!0,typeof t?.onScrubStart==`function`&&t.onScrubStart(),c(!0),u())},p=()=>{i.current&&r.current&&(i.current=!1,c(!1),d(),setTimeout(()=>{typeof t?.onScrubEnd==`function`&&t.onScrubEnd()},0))},m=e=>{f(),e.preventDefault(),h(e)},h=e=>l({x:e.clientX,y:e.clientY}),g=e=>{e.cancelable&&e.preventDefault(),f(),_(e)},_=e=>{e.cancelable&&e.preventDefault(),l({x:e.changedTouches[0].clientX,y:e.changedTouches[0].clientY})};return s?.addEventListener(`mousedown`,m),s?.addEventListener(`touchstart`,g,{passive:!1}),o.current=()=>{d(),cancelAnimationFrame(a.current)},()=>{s&&(s.removeEventListener(`mousedown`,m),s.removeEventListener(`touchstart`,g))}},[n,e]),active:s}}function We(e,t){if(!e||!t)return!1;if(e===t)return!0;if(e.length!==t.length)return!1;for(let n=0;n<e.length;n+=1)if(!He(e[n],t[n]))return!1;return!0}function Ge(e){let t=(0,q.useRef)([]),n=(0,q.useRef)(0);return We(t.current,e)||(t.current=e,n.current+=1),[n.current]}function Ke(e,t){(0,q.useEffect)(e,Ge(t))}function qe(e,t,n={autoInvoke:!1}){let r=(0,q.useRef)(null),i=Ne(e),a=(0,q.useCallback)((...e)=>{r.current||=window.setTimeout(()=>{i(...e),r.current=null},t)},[t]),o=(0,q.useCallback)(()=>{r.current&&=(window.clearTimeout(r.current),null)},[]);return(0,q.useEffect)(()=>(n.autoInvoke&&a(),o),[o,a]),{start:a,clear:o}}function Je(e,t,n){let r=(0,q.useRef)(null);(0,q.useEffect)(()=>{r.current&&=(r.current.disconnect(),null);let i=typeof n==`function`?n():n;return i&&(r.current=new MutationObserver(e),r.current.observe(i,t)),()=>{r.current&&=(r.current.disconnect(),null)}},[e,t,n])}function Ye(){let[e,t]=(0,q.useState)(!1);return(0,q.useEffect)(()=>t(!0),[]),e}function Xe(){return`development`}function Ze(e,t){return t.length===0?e:t.reduce((t,n)=>Math.abs(n-e)<Math.abs(t-e)?n:t)}function Qe(e){return typeof e==`string`||typeof e==`number`||typeof e==`boolean`||typeof e==`bigint`}function $e(e,t){return typeof e==`boolean`?e:t.autoContrast}function et(e,t){if(!t||!e)return!1;let n=t.parentNode;for(;n!=null;){if(n===e)return!0;n=n.parentNode}return!1}function tt({target:e,parent:t,ref:n,displayAfterTransitionEnd:r,onTransitionStart:i,onTransitionEnd:a}){let o=(0,q.useRef)(-1),s=(0,q.useRef)(e),[c,l]=(0,q.useState)(!1),[u,d]=(0,q.useState)(typeof r==`boolean`&&r),f=()=>{if(!e||!t||!n.current)return;let r=e.getBoundingClientRect(),i=t.getBoundingClientRect(),a=t.offsetWidth===0?1:i.width/t.offsetWidth,o=t.offsetHeight===0?1:i.height/t.offsetHeight,s=window.getComputedStyle(e),c=window.getComputedStyle(t),l=je(s.borderTopWidth)+je(c.borderTopWidth),u=je(s.borderLeftWidth)+je(c.borderLeftWidth),d={top:(r.top-i.top)/o-l,left:(r.left-i.left)/a-u,width:r.width/a,height:r.height/o};n.current.style.transform=`translateY(${d.top}px) translateX(${d.left}px)`,n.current.style.width=`${d.width}px`,n.current.style.height=`${d.height}px`},p=()=>{window.clearTimeout(o.current),n.current&&(n.current.style.transitionDuration=`0ms`),f(),o.current=window.setTimeout(()=>{n.current&&(n.current.style.transitionDuration=``)},30)},m=(0,q.useRef)(null),h=(0,q.useRef)(null),g=(0,q.useRef)(null);return(0,q.useEffect)(()=>{if(c&&s.current!==e&&i&&i(),s.current=e,f(),e)return m.current=new ResizeObserver(p),m.current.observe(e),t&&(h.current=new ResizeObserver(p),h.current.observe(t),g.current=new MutationObserver(()=>{t.contains(e)&&f()}),g.current.observe(t,{childList:!0,subtree:!0})),()=>{m.current?.disconnect(),h.current?.disconnect(),g.current?.disconnect()}},[t,e]),(0,q.useEffect)(()=>{if(t){let e=e=>{et(e.target,t)&&(p(),d(!1))};return t.addEventListener(`transitionend`,e),()=>{t.removeEventListener(`transitionend`,e)}}},[t]),(0,q.useEffect)(()=>{if(n.current&&a){let e=e=>{e.propertyName===`transform`&&a()};return n.current.addEventListener(`transitionend`,e),()=>{n.current?.removeEventListener(`transitionend`,e)}}},[a]),qe(()=>{Xe()!==`test`&&l(!0)},20,{autoInvoke:!0}),Je(e=>{e.forEach(e=>{e.type===`attributes`&&e.attributeName===`dir`&&p()})},{attributes:!0,attributeFilter:[`dir`]},()=>document.documentElement),{initialized:c,hidden:u}}var nt={root:`m_96b553a6`},J=ze(),rt=T((e,{transitionDuration:t},{shouldReduceMotion:n})=>({root:{"--transition-duration":e.respectReducedMotion&&n?`0ms`:typeof t==`number`?`${t}ms`:t||`150ms`}})),it=I(e=>{let t=se(`FloatingIndicator`,null,e),{classNames:n,className:r,style:i,styles:a,unstyled:s,vars:c,target:l,parent:u,transitionDuration:d,mod:f,displayAfterTransitionEnd:p,onTransitionStart:m,onTransitionEnd:h,attributes:g,ref:_,...v}=t,y=o(),b=ce({name:`FloatingIndicator`,classes:nt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:s,attributes:g,vars:c,varsResolver:rt,stylesCtx:{shouldReduceMotion:y}}),x=(0,q.useRef)(null),{initialized:S,hidden:C}=tt({target:l,parent:u,ref:x,displayAfterTransitionEnd:p,onTransitionStart:m,onTransitionEnd:h}),w=D(_,x);return!l||!u?null:(0,J.jsx)(P,{ref:w,mod:[{initialized:S,hidden:C},f],...b(`root`),...v})});it.displayName=`@mantine/core/FloatingIndicator`,it.classes=nt,it.varsResolver=rt;function at({children:e,role:t}){let n=(0,q.use)(R);return n?(0,J.jsx)(`div`,{role:t,"aria-labelledby":n.labelId,"aria-describedby":n.describedBy,children:e}):(0,J.jsx)(J.Fragment,{children:e})}var ot=(0,q.createContext)(null),st={hiddenInputValuesSeparator:`,`},ct=me((e=>{let{value:t,defaultValue:n,onChange:r,size:i,wrapperProps:a,children:o,readOnly:s,name:c,hiddenInputValuesSeparator:l,hiddenInputProps:u,maxSelectedValues:d,disabled:f,...p}=se(`CheckboxGroup`,st,e),[m,h]=we({value:t,defaultValue:n,finalValue:[],onChange:r}),g=e=>{let t=typeof e==`string`?e:e.currentTarget.value;if(s)return;let n=m.includes(t);!n&&d&&m.length>=d||h(n?m.filter(e=>e!==t):[...m,t])},_=e=>{if(f)return!0;if(!d)return!1;let t=m.includes(e),n=m.length>=d;return!t&&n},v=m.join(l);return(0,J.jsx)(ot,{value:{value:m,onChange:g,size:i,isDisabled:_},children:(0,J.jsxs)(K.Wrapper,{size:i,...a,...p,labelElement:`div`,__staticSelector:`CheckboxGroup`,children:[(0,J.jsx)(at,{role:`group`,children:o}),(0,J.jsx)(`input`,{type:`hidden`,name:c,value:v,...u})]})})}));ct.classes=K.Wrapper.classes,ct.displayName=`@mantine/core/CheckboxGroup`;var lt={card:`m_26775b0a`},ut=(0,q.createContext)(null),dt={withBorder:!0},ft=T((e,{radius:t})=>({card:{"--card-radius":i(t)}})),pt=I(e=>{let t=se(`CheckboxCard`,dt,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,checked:c,mod:l,withBorder:u,value:d,onClick:f,defaultChecked:p,onChange:m,indeterminate:h,attributes:g,..._}=t,v=ce({name:`CheckboxCard`,classes:lt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:g,vars:s,varsResolver:ft,rootSelector:`card`}),y=(0,q.use)(ot),b=typeof c==`boolean`?c:y?y.value.includes(d||``):void 0,[x,S]=we({value:b,defaultValue:p,finalValue:!1,onChange:m});return(0,J.jsx)(ut,{value:{checked:x,indeterminate:h},children:(0,J.jsx)(N,{mod:[{"with-border":u,checked:x,indeterminate:h},l],...v(`card`),..._,role:`checkbox`,"aria-checked":h?`mixed`:x,onClick:e=>{f?.(e),y?.onChange(d||``),S(!x)}})})});pt.displayName=`@mantine/core/CheckboxCard`,pt.classes=lt,pt.varsResolver=ft;var mt={indicator:`m_5e5256ee`,icon:`m_1b1c543a`,"indicator--light":`m_193e54c8`,"indicator--outline":`m_76e20374`},ht={icon:n,variant:`filled`,radius:`sm`},gt=T((e,{radius:t,color:n,size:r,iconColor:a,variant:o,autoContrast:s})=>{let c=Ee({color:n||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:j(n,e);return{indicator:{"--checkbox-size":z(r,`checkbox-size`),"--checkbox-radius":t===void 0?void 0:i(t),"--checkbox-color":d,"--checkbox-bg":u?.background,"--checkbox-icon-color":a?j(a,e):u?u.color:$e(s,e)?Oe({color:n,theme:e,autoContrast:s}):void 0}}}),_t=I(e=>{let t=se(`CheckboxIndicator`,ht,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,icon:c,indeterminate:l,radius:u,color:d,iconColor:f,autoContrast:p,checked:m,mod:h,variant:g,disabled:_,attributes:v,...y}=t,b=ce({name:`CheckboxIndicator`,classes:mt,props:t,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:v,vars:s,varsResolver:gt,rootSelector:`indicator`}),x=(0,q.use)(ut),S=typeof l==`boolean`?l:x?.indeterminate,C=typeof m==`boolean`||typeof l==`boolean`?m||l:x?.checked||x?.indeterminate||!1;return(0,J.jsx)(P,{...b(`indicator`,{variant:g}),variant:g,mod:[{checked:C,disabled:_},h],...y,children:(0,J.jsx)(c,{indeterminate:S,...b(`icon`)})})});_t.displayName=`@mantine/core/CheckboxIndicator`,_t.classes=mt,_t.varsResolver=gt;var vt={root:`m_5f75b09e`,body:`m_5f6e695e`,labelWrapper:`m_d3ea56bb`,label:`m_8ee546b8`,description:`m_328f68c0`,error:`m_8e8a99cc`},yt=vt;function bt({__staticSelector:e,__stylesApiProps:t,className:n,classNames:r,styles:i,unstyled:a,children:o,label:s,description:c,id:l,disabled:u,error:d,size:f,labelPosition:p=`left`,bodyElement:m=`div`,labelElement:h=`label`,variant:g,style:_,vars:v,mod:y,attributes:b,...x}){let S=ce({name:e,props:t,className:n,style:_,classes:vt,classNames:r,styles:i,unstyled:a,attributes:b}),C=c?`${l}-description`:void 0,w=d&&typeof d!=`boolean`?`${l}-error`:void 0;return(0,J.jsx)(P,{...S(`root`),__vars:{"--label-fz":de(f),"--label-lh":z(f,`label-lh`)},mod:[{"label-position":p},y],variant:g,size:f,...x,children:(0,J.jsxs)(P,{component:m,htmlFor:m===`label`?l:void 0,...S(`body`),children:[o,(0,J.jsxs)(`div`,{...S(`labelWrapper`),"data-disabled":u||void 0,children:[s&&(0,J.jsx)(P,{component:h,htmlFor:h===`label`?l:void 0,...S(`label`),"data-disabled":u||void 0,children:s}),c&&(0,J.jsx)(K.Description,{id:C,size:f,__inheritStyles:!1,...S(`description`),children:c}),d&&typeof d!=`boolean`&&(0,J.jsx)(K.Error,{id:w,size:f,__inheritStyles:!1,...S(`error`),children:d})]})]})})}bt.displayName=`@mantine/core/InlineInput`;var xt={root:`m_bf2d988c`,inner:`m_26062bec`,input:`m_26063560`,icon:`m_bf295423`,"input--light":`m_595ab216`,"input--outline":`m_215c4542`},St={labelPosition:`right`,icon:n,withErrorStyles:!0,variant:`filled`,radius:`sm`},Ct=T((e,{radius:t,color:n,size:r,iconColor:a,variant:o,autoContrast:s})=>{let c=Ee({color:n||e.primaryColor,theme:e}),l=c.isThemeColor&&c.shade===void 0?`var(--mantine-color-${c.color}-outline)`:c.color,u=o===`light`?e.variantColorResolver({color:n||e.primaryColor,theme:e,variant:`light`,autoContrast:s}):void 0,d=o===`outline`?l:u?u.color:j(n,e);return{root:{"--checkbox-size":z(r,`checkbox-size`),"--checkbox-radius":t===void 0?void 0:i(t),"--checkbox-color":d,"--checkbox-bg":u?.background,"--checkbox-icon-color":a?j(a,e):u?u.color:$e(s,e)?Oe({color:n,theme:e,autoContrast:s}):void 0}}}),wt=I(e=>{let t=se(`Checkbox`,St,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,color:c,label:u,id:d,size:f,radius:p,wrapperProps:m,checked:h,labelPosition:g,description:_,error:v,disabled:y,variant:b,indeterminate:x,icon:S,rootRef:C,iconColor:w,onChange:T,autoContrast:E,mod:ee,attributes:O,readOnly:te,onClick:k,withErrorStyles:ne,ref:re,...ie}=t,A=(0,q.useRef)(null),j=(0,q.use)(ot),M=f||j?.size,N=ce({name:`Checkbox`,props:t,classes:xt,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:O,vars:s,varsResolver:Ct}),{styleProps:ae,rest:F}=fe(ie),I=l(d),oe=[_?`${I}-description`:void 0,v&&typeof v!=`boolean`?`${I}-error`:void 0,F[`aria-describedby`]].filter(Boolean).join(` `)||void 0,L={checked:j?.value.includes(F.value)??h,onChange:e=>{te||(j?.onChange(e),T?.(e))}},le=j?.isDisabled?.(F.value)??!1,R=y||le;return(0,q.useEffect)(()=>{A.current&&(A.current.indeterminate=x||!1,x?A.current.setAttribute(`data-indeterminate`,`true`):A.current.removeAttribute(`data-indeterminate`))},[x]),(0,J.jsx)(bt,{...N(`root`),__staticSelector:`Checkbox`,__stylesApiProps:t,id:I,size:M,labelPosition:g,label:u,description:_,error:v,disabled:R,classNames:n,styles:a,unstyled:o,"data-checked":L.checked||h||void 0,variant:b,ref:C,mod:ee,attributes:O,inert:F.inert,...ae,...m,children:(0,J.jsxs)(P,{...N(`inner`),mod:{labelPosition:g},children:[(0,J.jsx)(P,{component:`input`,id:I,ref:D(A,re),mod:{error:!!v,"with-error-styles":ne},...N(`input`,{focusable:!0,variant:b}),...F,...L,"aria-describedby":oe,disabled:R,inert:F.inert,type:`checkbox`,readOnly:te,onClick:e=>{te&&L.checked===void 0&&e.preventDefault(),k?.(e)}}),(0,J.jsx)(S,{indeterminate:x,...N(`icon`)})]})})});wt.classes={...xt,...yt},wt.varsResolver=Ct,wt.displayName=`@mantine/core/Checkbox`,wt.Group=ct,wt.Indicator=_t,wt.Card=pt;var Tt={root:`m_cf365364`,indicator:`m_9e182ccd`,label:`m_1738fcb2`,input:`m_1714d588`,control:`m_69686b9b`,innerLabel:`m_78882f40`},Et={withItemsBorders:!0},Dt=T((e,{radius:t,color:n,transitionDuration:r,size:a,transitionTimingFunction:o})=>({root:{"--sc-radius":t===void 0?void 0:i(t),"--sc-color":n?j(n,e):void 0,"--sc-shadow":n?void 0:`var(--mantine-shadow-xs)`,"--sc-transition-duration":r===void 0?void 0:`${r}ms`,"--sc-transition-timing-function":o,"--sc-padding":z(a,`sc-padding`),"--sc-font-size":de(a)}})),Ot=me(e=>{let t=se(`SegmentedControl`,Et,e),{classNames:n,className:r,style:i,styles:a,unstyled:o,vars:s,data:c,value:u,defaultValue:d,onChange:f,size:p,name:m,disabled:h,readOnly:g,fullWidth:_,orientation:v,radius:y,color:b,transitionDuration:x,transitionTimingFunction:S,variant:C,autoContrast:w,withItemsBorders:T,mod:E,attributes:ee,ref:O,...te}=t,k=ce({name:`SegmentedControl`,props:t,classes:Tt,className:r,style:i,classNames:n,styles:a,unstyled:o,attributes:ee,vars:s,varsResolver:Dt}),ne=re(),ie=c.map(e=>Qe(e)?{label:`${e}`,value:e}:e),A=Ye(),[j,M]=(0,q.useState)(0),[N,ae]=(0,q.useState)(null),[F,I]=(0,q.useState)({}),oe=(e,t)=>{e!==null&&F[t]!==e&&(F[t]=e,I({...F}))},[L,le]=we({value:u,defaultValue:d,finalValue:Array.isArray(c)?ie.find(e=>!e.disabled)?.value??c[0]?.value??null:null,onChange:f}),R=l(m),ue=ie.map(e=>`${e.value}`),z=ie.map(e=>(0,q.createElement)(P,{...k(`control`),mod:{active:L===e.value,orientation:v},key:`${e.value}`},(0,q.createElement)(`input`,{...k(`input`),disabled:h||e.disabled,type:`radio`,name:R,value:`${e.value}`,id:`${R}-${e.value}`,checked:L===e.value,onChange:()=>!g&&le(e.value),"data-focus-ring":ne.focusRing,key:`${e.value}-input`}),(0,q.createElement)(P,{component:`label`,...k(`label`),mod:{active:L===e.value&&!(h||e.disabled),disabled:h||e.disabled,"read-only":g},htmlFor:`${R}-${e.value}`,ref:t=>oe(t,`${e.value}`),__vars:{"--sc-label-color":b===void 0?void 0:Oe({color:b,theme:ne,autoContrast:w})},key:`${e.value}-label`},(0,J.jsx)(`span`,{...k(`innerLabel`),children:e.label})))),B=D(O,ae);return Ke(()=>{M(e=>e+1)},[c.length]),Ke(()=>{I(e=>{let t={};return ue.forEach(n=>{n in e&&(t[n]=e[n])}),Object.keys(t).length===Object.keys(e).length?e:t})},[ue]),c.length===0?null:(0,J.jsxs)(P,{...k(`root`),variant:C,size:p,ref:B,mod:[{"full-width":_,orientation:v,initialized:A,"with-items-borders":T},E],...te,role:`radiogroup`,"data-disabled":h,children:[L!==void 0&&(0,J.jsx)(it,{target:F[`${L}`],parent:N,component:`span`,transitionDuration:`var(--sc-transition-duration)`,...k(`indicator`)},j),z]})});Ot.classes=Tt,Ot.varsResolver=Dt,Ot.displayName=`@mantine/core/SegmentedControl`;var[kt,At]=v(`SliderProvider was not found in tree`);function jt({size:e,disabled:t,variant:n,color:r,thumbSize:i,radius:a,orientation:o,...s}){let{getStyles:c}=At();return(0,J.jsx)(P,{tabIndex:-1,variant:n,size:e,...c(`root`),mod:{orientation:o},...s})}jt.displayName=`@mantine/core/SliderRoot`;function Mt({max:e,min:t,value:n,position:r,label:i,dragging:a,onMouseDown:o,onKeyDownCapture:s,labelTransitionProps:c,labelAlwaysOn:l,thumbLabel:u,thumbValueText:d,onFocus:f,onBlur:p,showLabelOnHover:m,isHovered:h,children:g=null,disabled:_,orientation:v=`horizontal`,className:y,style:b,ref:x,...S}){let{getStyles:C}=At(),[w,T]=(0,q.useState)(!1),E=l||a||w||m&&h,D=typeof d==`function`?d(n):d;return(0,J.jsxs)(P,{...S,tabIndex:_?-1:0,role:`slider`,"aria-label":u,"aria-valuemax":e,"aria-valuemin":t,"aria-valuenow":n,"aria-valuetext":D,"aria-disabled":_,"aria-orientation":v,ref:x,__vars:{"--slider-thumb-offset":`${r}%`},...C(`thumb`,{focusable:!0,className:y,style:b}),mod:{dragging:a,disabled:_},onFocus:e=>{T(!0),typeof f==`function`&&f(e)},onBlur:e=>{T(!1),typeof p==`function`&&p(e)},onTouchStart:o,onMouseDown:o,onKeyDownCapture:s,onClick:e=>e.stopPropagation(),children:[g,(0,J.jsx)(_e,{mounted:i!=null&&!!E,transition:`fade`,duration:0,...c,children:e=>(0,J.jsx)(`div`,{...C(`label`,{style:e}),children:i})})]})}Mt.displayName=`@mantine/core/SliderThumb`;function Nt({value:e,min:t,max:n}){let r=(e-t)/(n-t)*100;return Math.min(Math.max(r,0),100)}function Pt({mark:e,offset:t,value:n,inverted:r=!1,startPointValue:i}){return typeof i==`number`&&!r?e.value>=i&&e.value<=n||e.value<=i&&e.value>=n:r?typeof t==`number`&&e.value<=t||e.value>=n:typeof t==`number`?e.value>=t&&e.value<=n:e.value<=n}function Ft({marks:e,min:t,max:n,disabled:r,value:i,offset:a,inverted:o,startPointValue:s}){let{getStyles:c}=At();if(!e)return null;let l=e.map((e,l)=>e.hidden?null:(0,q.createElement)(P,{...c(`markWrapper`),__vars:{"--mark-offset":`${Nt({value:e.value,min:t,max:n})}%`},key:l},(0,J.jsx)(P,{...c(`mark`),mod:{filled:Pt({mark:e,value:i,offset:a,inverted:o,startPointValue:s}),disabled:r}}),e.label&&(0,J.jsx)(`div`,{...c(`markLabel`),children:e.label})));return(0,J.jsx)(`div`,{children:l})}Ft.displayName=`@mantine/core/SliderMarks`;function It({filled:e,children:t,offset:n,disabled:r,marksOffset:i,inverted:a,startPointValue:o,containerProps:s,...c}){let{getStyles:l}=At();return(0,J.jsx)(P,{...l(`trackContainer`),mod:{disabled:r},...s,children:(0,J.jsxs)(P,{...l(`track`),mod:{inverted:a,disabled:r},children:[(0,J.jsx)(P,{mod:{inverted:a,disabled:r},__vars:{"--slider-bar-width":`calc(${e}% + 2 * var(--slider-size))`,"--slider-bar-offset":`calc(${n}% - var(--slider-size))`},...l(`bar`)}),t,(0,J.jsx)(Ft,{...c,offset:i,disabled:r,inverted:a,startPointValue:o})]})})}It.displayName=`@mantine/core/SliderTrack`;function Lt({value:e,containerWidth:t,min:n,max:r,step:i,precision:a}){let o=(t?Math.min(Math.max(e,0),t)/t:e)*(r-n),s=(o===0?0:Math.round(o/i)*i)+n,c=Math.max(s,n);return a===void 0?c:Number(c.toFixed(a))}function Y(e,t){return parseFloat(e.toFixed(t))}function Rt(e){if(!e)return 0;let t=e.toString().split(`.`);return t.length>1?t[1].length:0}function zt(e,t){let n=[...t].sort((e,t)=>e.value-t.value).find(t=>t.value>e);return n?n.value:e}function Bt(e,t){let n=[...t].sort((e,t)=>t.value-e.value).find(t=>t.value<e);return n?n.value:e}function Vt(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[0].value:0}function Ht(e){let t=[...e].sort((e,t)=>e.value-t.value);return t.length>0?t[t.length-1].value:100}var Ut={root:`m_dd36362e`,label:`m_c9357328`,thumb:`m_c9a9a60a`,trackContainer:`m_a8645c2`,track:`m_c9ade57f`,bar:`m_38aeed47`,markWrapper:`m_b7b0423a`,mark:`m_dd33bc19`,markLabel:`m_68c77a5b`};function Wt(e,t){if(`TouchEvent`in window&&e instanceof window.TouchEvent){let n=e.touches[0];return t===`vertical`?n.clientY:n.clientX}return t===`vertical`?e.clientY:e.clientX}var Gt=T((e,{size:t,color:n,thumbSize:r,radius:a})=>({root:{"--slider-size":z(t,`slider-size`),"--slider-color":n?j(n,e):void 0,"--slider-radius":a===void 0?void 0:i(a),"--slider-thumb-size":r===void 0?`calc(var(--slider-size) * 2)`:x(r)}})),Kt={min:0,max:100,minRange:10,step:1,marks:[],label:e=>e,labelTransitionProps:{transition:`fade`,duration:0},labelAlwaysOn:!1,showLabelOnHover:!0,disabled:!1,pushOnOverlap:!0,scale:e=>e,size:`md`,maxRange:1/0},qt=I(e=>{let t=se(`RangeSlider`,Kt,e),{classNames:n,styles:r,value:i,onChange:a,onChangeEnd:o,size:s,min:c,max:l,domain:u,minRange:d,maxRange:f,step:p,precision:m,defaultValue:h,name:g,marks:_,label:v,labelTransitionProps:y,labelAlwaysOn:b,thumbFromLabel:x,thumbToLabel:S,thumbValueText:C,showLabelOnHover:w,thumbChildren:T,disabled:E,unstyled:ee,scale:O,inverted:te,orientation:k,className:ne,style:re,vars:ie,hiddenInputProps:A,restrictToMarks:j,thumbProps:M,pushOnOverlap:N,attributes:ae,ref:P,...F}=t,I=ce({name:`RangeSlider`,props:t,classes:Ut,classNames:n,className:ne,styles:r,style:re,attributes:ae,vars:ie,varsResolver:Gt,unstyled:ee}),oe=(0,q.useRef)(null),{dir:L}=xe(),[le,R]=(0,q.useState)(-1),[ue,z]=(0,q.useState)(!1),[B,de]=we({value:i,defaultValue:h,finalValue:[c,l],onChange:a}),V=(0,q.useRef)(B),H=(0,q.useRef)([]),fe=(0,q.useRef)(null),pe=(0,q.useRef)(void 0),[U,W]=u||[c,l],me=[Nt({value:B[0],min:U,max:W}),Nt({value:B[1],min:U,max:W})],G=m??Rt(p),he=e=>{de(e),V.current=e};(0,q.useEffect)(()=>{Array.isArray(i)&&(V.current=i)},Array.isArray(i)?[i[0],i[1]]:[null,null]);let K=(e,t,n)=>{if(t===-1)return;let r=[...V.current];if(j&&_){let n=Ze(e,_.map(e=>e.value)),i=r[t];r[t]=n;let a=+(t===0),o=Ht(_),s=Vt(_);n===o&&r[a]===o||n===s&&r[a]===s?r[t]=i:n===r[a]&&(r[a]=i>r[a]?Bt(n,_):zt(n,_))}else{let n=Ve(e,c,l);r[t]=n,t===0&&(n>r[1]-(d-1e-9)&&(N?r[1]=Math.min(e+d,l):r[t]=V.current[t]),n>(l-(d-1e-9)||c)&&(r[t]=V.current[t]),r[1]-e>f&&(N?r[1]=e+f:r[t]=V.current[t])),t===1&&(n<r[0]+d&&(N?r[0]=Math.max(e-d,c):r[t]=V.current[t]),n<r[0]+d&&(r[t]=V.current[t]),n-r[0]>f&&(N?r[0]=e-f:r[t]=V.current[t]))}if(r[0]=Y(r[0],G),r[1]=Y(r[1],G),r[0]>r[1]){let e=r[0];r[0]=r[1],r[1]=e}he(r),n&&o?.(V.current)},ge=e=>{if(!E&&pe.current!==void 0){let t=Lt({value:e,min:U,max:W,step:p,precision:G});K(t,pe.current,!1)}},{ref:_e,active:ve}=Ue(({x:e,y:t})=>ge(k===`vertical`?1-t:e),{onScrubEnd:()=>!E&&o?.(V.current)},L);function ye(e){pe.current=e}let be=e=>{if(oe.current){oe.current.focus();let t=oe.current.getBoundingClientRect(),n=Wt(e.nativeEvent,k),r=Lt(k===`vertical`?{value:t.bottom-n,max:l,min:c,step:p,containerWidth:t.height}:{value:n-t.left,max:l,min:c,step:p,containerWidth:t.width}),i=+(Math.abs(B[0]-r)>Math.abs(B[1]-r));pe.current=k===`vertical`||L===`ltr`?i:i===1?0:1}},Se=()=>le!==1&&le!==0?(R(0),0):le,Ce=e=>{if(!E)switch(e.key){case`ArrowUp`:{e.preventDefault();let t=Se();H.current[t].focus();let n=j&&_?zt(V.current[t],_):Math.min(Math.max(V.current[t]+p,U),W);K(Y(n,G),t,!0);break}case`ArrowRight`:{e.preventDefault();let t=Se();H.current[t].focus();let n=j&&_?(L===`rtl`?Bt:zt)(V.current[t],_):Math.min(Math.max(L===`rtl`?V.current[t]-p:V.current[t]+p,U),W);K(Y(n,G),t,!0);break}case`ArrowDown`:{e.preventDefault();let t=Se();H.current[t].focus();let n=j&&_?Bt(V.current[t],_):Math.min(Math.max(V.current[t]-p,U),W);K(Y(n,G),t,!0);break}case`ArrowLeft`:{e.preventDefault();let t=Se();H.current[t].focus();let n=j&&_?(L===`rtl`?zt:Bt)(V.current[t],_):Math.min(Math.max(L===`rtl`?V.current[t]+p:V.current[t]-p,U),W);K(Y(n,G),t,!0);break}}},Te={max:l,min:c,size:s,labelTransitionProps:y,labelAlwaysOn:b,orientation:k,onBlur:()=>R(-1)},Ee=Array.isArray(T);return(0,J.jsx)(kt,{value:{getStyles:I},children:(0,J.jsxs)(jt,{...F,size:s,ref:D(P,fe),disabled:E,orientation:k,onMouseDownCapture:()=>fe.current?.focus(),onKeyDownCapture:()=>{H.current[0]?.parentElement?.contains(document.activeElement)||H.current[0]?.focus()},children:[(0,J.jsxs)(It,{offset:me[0],marksOffset:B[0],filled:me[1]-me[0],marks:_,inverted:te,min:U,max:W,value:B[1],disabled:E,containerProps:{ref:D(oe,_e),onMouseEnter:w?()=>z(!0):void 0,onMouseLeave:w?()=>z(!1):void 0,onTouchStartCapture:be,onTouchEndCapture:()=>{pe.current=-1},onMouseDownCapture:be,onMouseUpCapture:()=>{pe.current=-1},onKeyDownCapture:Ce},children:[(0,J.jsx)(Mt,{...Te,value:O(B[0]),position:me[0],dragging:ve,label:typeof v==`function`?v(Y(O(B[0]),G)):v,ref:e=>{e&&(H.current[0]=e)},thumbLabel:x,thumbValueText:C,onMouseDown:()=>ye(0),onFocus:()=>R(0),showLabelOnHover:w,isHovered:ue,disabled:E,...M?.(0),children:Ee?T[0]:T}),(0,J.jsx)(Mt,{...Te,thumbLabel:S,value:O(B[1]),position:me[1],dragging:ve,label:typeof v==`function`?v(Y(O(B[1]),G)):v,ref:e=>{e&&(H.current[1]=e)},thumbValueText:C,onMouseDown:()=>ye(1),onFocus:()=>R(1),showLabelOnHover:w,isHovered:ue,disabled:E,...M?.(1),children:Ee?T[1]:T})]}),(0,J.jsx)(`input`,{type:`hidden`,name:`${g}_from`,value:B[0],...A}),(0,J.jsx)(`input`,{type:`hidden`,name:`${g}_to`,value:B[1],...A})]})})});qt.classes=Ut,qt.varsResolver=Gt,qt.displayName=`@mantine/core/RangeSlider`;function Jt(e,t){let n=new Set(t);return e.filter(e=>!n.has(e))}var Yt=class extends h{#e;#t;#n;#r;#i;#a;#o;#s;#c;#l=[];constructor(e,t,n){super(),this.#e=e,this.#r=n,this.#n=[],this.#i=[],this.#t=[],this.setQueries(t)}onSubscribe(){this.listeners.size===1&&this.#i.forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})}onUnsubscribe(){this.listeners.size||this.destroy()}destroy(){this.listeners=new Set,this.#i.forEach(e=>{e.destroy()})}setQueries(e,t){this.#n=e,this.#r=t,d.batch(()=>{let e=this.#i,t=this.#p(this.#n);t.forEach(e=>e.observer.setOptions(e.defaultedQueryOptions));let n=t.map(e=>e.observer),r=n.map(e=>e.getCurrentResult()),i=e.length!==n.length,a=n.some((t,n)=>t!==e[n]),o=i||a,s=o?!0:r.some((e,t)=>{let n=this.#t[t];return!n||!te(e,n)});(o||s)&&(o&&(this.#l=t,this.#i=n),this.#t=r,this.hasListeners()&&(o&&(Jt(e,n).forEach(e=>{e.destroy()}),Jt(n,e).forEach(e=>{e.subscribe(t=>{this.#m(e,t)})})),this.#h()))})}getCurrentResult(){return this.#t}getQueries(){return this.#i.map(e=>e.getCurrentQuery())}getObservers(){return this.#i}getOptimisticResult(e,t){let n=this.#p(e),r=n.map(e=>e.observer.getOptimisticResult(e.defaultedQueryOptions)),i=n.map(e=>e.defaultedQueryOptions.queryHash);return[r,e=>this.#d(e??r,t,i),()=>this.#u(r,n)]}#u(e,t){let n=new Set;return t.map((r,i)=>{let a=e[i];return r.defaultedQueryOptions.notifyOnChangeProps?a:r.observer.trackResult(a,e=>{n.has(e)||(n.add(e),t.forEach(t=>{t.observer.trackProp(e)}))})})}#d(e,t,n){if(t){let r=this.#c,i=n!==void 0&&r!==void 0&&(r.length!==n.length||n.some((e,t)=>e!==r[t]));return(this.#t!==this.#s||i||t!==this.#o)&&(this.#o=t,this.#s=this.#t,n!==void 0&&(this.#c=n),this.#a=m(this.#a,t(e))),this.#a}return e}#f(){return!this.#r?.combine||this.#i.some((e,t)=>e.options.suspense&&this.#t[t]?.data===void 0)}#p(e){let t=new Map;this.#i.forEach(e=>{let n=e.options.queryHash;if(!n)return;let r=t.get(n);r?r.push(e):t.set(n,[e])});let n=[];return e.forEach(e=>{let r=this.#e.defaultQueryOptions(e),i=t.get(r.queryHash)?.shift()??new f(this.#e,r);n.push({defaultedQueryOptions:r,observer:i})}),n}#m(e,t){let n=this.#i.indexOf(e);n!==-1&&(this.#t=this.#t.slice(),this.#t[n]=t,this.#h())}#h(){if(this.hasListeners()){let e=this.#f(),t=this.#a,n=e?t:this.#d(this.#u(this.#t,this.#l),this.#r?.combine);(e||t!==n)&&d.batch(()=>{this.listeners.forEach(e=>{e(this.#t)})})}}};function Xt({queries:e,...t},n){let r=O(n),i=ee(),o=a(),s=t.subscribed!==!1,c=q.useMemo(()=>e.map(e=>{let t=r.defaultQueryOptions(e);return t._optimisticResults=i?`isRestoring`:s?`optimistic`:void 0,t}),[e,r,i,s]);c.forEach(e=>{b(e);let t=r.getQueryCache().get(e.queryHash);g(e,o,t)}),ke(o);let[l]=q.useState(()=>new Yt(r,c,t)),[m,h,_]=l.getOptimisticResult(c,t.combine);q.useEffect(()=>{l.setQueries(c,t)},[c,t,l]);let v=!i&&s;q.useSyncExternalStore(q.useCallback(e=>v?l.subscribe(d.batchCalls(e)):G,[l,v]),()=>l.getCurrentResult(),()=>l.getCurrentResult());let y=m.some((e,t)=>p(c[t],e))?m.flatMap((e,t)=>{let n=c[t];if(n&&p(n,e)){let e=new f(r,n);return u(n,e,o)}return[]}):[];if(y.length>0)throw Promise.all(y);let x=m.find((e,t)=>{let n=c[t];return n&&C({result:e,errorResetBoundary:o,throwOnError:n.throwOnError,query:r.getQueryCache().get(n.queryHash),suspense:n.suspense})});if(x)throw x.error;return h(_())}var X={first:`_first_truc1_1`,begin:`_begin_truc1_2`,starts:`_starts_truc1_4`,panel:`_panel_truc1_5`,bar:`_bar_truc1_9`,picked:`_picked_truc1_10`,alert:`_alert_truc1_11`,legend:`_legend_truc1_12`,number:`_number_truc1_16`,window:`_window_truc1_17`,slider:`_slider_truc1_18`,month:`_month_truc1_19`,stage:`_stage_truc1_20`,size:`_size_truc1_24`,canvas:`_canvas_truc1_25`,sigma:`_sigma_truc1_26`,lasso:`_lasso_truc1_28`,list:`_list_truc1_30`,mark:`_mark_truc1_37`,kind:`_kind_truc1_40`,close:`_close_truc1_41`,expand:`_expand_truc1_42`,way:`_way_truc1_43`,values:`_values_truc1_44`,names:`_names_truc1_47`,fact:`_fact_truc1_49`,end:`_end_truc1_51`,note:`_note_truc1_54`,tables:`_tables_truc1_55`},Z=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new Z(`
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
    `,{fragmentName:`ClaimParts`}),new Z(`
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
    `,{fragmentName:`Shown`}),new Z(`
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
    `,{fragmentName:`Fact`}),new Z(`
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
}`,{fragmentName:`Part`});var Zt=new Z(`
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
}`),Qt=new Z(`
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
    `),$t=new Z(`
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
}`),en=new Z(`
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
}`),tn=new Z(`
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
}`),nn=new Z(`
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
    `),Q=B({title:`Explorer`,begin:`Begin with a name`,beginWhy:`A ministry, an official, an event, a topic: search for it above, in any language, and go on from there. Or begin here:`,strongest:`Who does most with whom`,latest:`Latest events`,add:`Add a name`,undo:`Undo`,redo:`Redo`,fit:`Show all`,closer:`Closer`,farther:`Farther`,lasso:`Lasso`,tidy:`Arrange anew`,clear:`Begin anew`,layout:`Layout`,layouts:{force:`By ties`,rings:`By type`,time:`By time`},cap:`At most`,canvas:`Graph. Arrow keys move it, + and - zoom; the list beside it has every node and every action.`,list:e=>r(`en`,e,{one:`# node`,other:`# nodes`}),size:(e,t)=>`${e.toLocaleString(`en`)} nodes, ${t.toLocaleString(`en`)} facts`,filterList:`Filter the list`,isPicked:`picked`,isPinned:`pinned`,types:`Types: choose what is shown`,window:`Time`,from:`From`,to:`To`,undated:`also without a date`,noDates:`Nothing here has a date.`,wholeTime:`All time`,expand:`Expand`,expandAll:`Everything`,collapse:`Collapse`,hide:`Hide`,pin:`Pin`,unpin:`Unpin`,unhide:e=>`Show ${e} hidden`,keepOnly:`Keep only these`,picked:e=>`${e} picked`,unpick:`Pick none`,around:`What lies around`,depth:e=>r(`en`,e,{one:`# step`,other:`# steps`}),pathTo:`Way to …`,pathPicked:`Ways between the two`,open:`Open its page`,noPath:(e,t)=>`No way of at most 6 facts leads from ${e} to ${t}.`,cut:e=>`${e.toLocaleString(`en`)} more not shown`,close:`Close`,facts:`Facts`,nodes:`Nodes`,relation:`Relation`,detail:`Details`,degree:`Facts in all`,names:`Names`,nothingMore:`All of it is shown.`,tables:`As tables`,noWebGL:`This browser cannot draw the graph (no WebGL): the list and the tables have all of it.`,many:e=>`${e.toLocaleString(`en`)} nodes are a lot to draw: hide types, or narrow the time.`,tooMany:e=>`${e.toLocaleString(`en`)} nodes are too many to draw. The list and the tables have all of them: hide types, or narrow the time, to see a picture.`,shortcuts:`Keys: e expand, c collapse, h hide, p pin, u undo, r redo, f show all. In the list: arrows move, Enter shows, Space picks.`,unknown:`There is nothing with this id`,alreadyThere:`Is there already.`},{zh:{title:`图谱`,begin:`从一个名称开始`,beginWhy:`部委、官员、活动、主题：在上方用任何语言搜索，或从这里开始：`,strongest:`谁与谁合作最多`,latest:`最近的活动`,add:`添加名称`,undo:`撤销`,redo:`重做`,fit:`显示全部`,closer:`放大`,farther:`缩小`,lasso:`套索`,tidy:`重新排列`,clear:`重新开始`,layout:`布局`,layouts:{force:`按联系`,rings:`按类型`,time:`按时间`},cap:`最多`,list:e=>`${e} 个节点`,size:(e,t)=>`${e} 个节点，${t} 条事实`,filterList:`筛选列表`,isPicked:`已选`,isPinned:`已固定`,types:`类型：选择显示内容`,window:`时间`,from:`从`,to:`到`,undated:`包括无日期`,noDates:`没有日期。`,wholeTime:`全部时间`,expand:`展开`,expandAll:`全部`,collapse:`折叠`,hide:`隐藏`,pin:`固定`,unpin:`取消固定`,unhide:e=>`显示 ${e} 个隐藏项`,keepOnly:`只保留这些`,picked:e=>`已选 ${e} 个`,unpick:`取消选择`,around:`周围`,depth:e=>`${e} 步`,pathTo:`到…的路径`,pathPicked:`两者之间的路径`,open:`打开页面`,noPath:(e,t)=>`${e} 与 ${t} 之间没有不超过 6 条事实的路径。`,cut:e=>`另有 ${e} 项未显示`,close:`关闭`,facts:`事实`,nodes:`节点`,relation:`关系`,detail:`详情`,degree:`事实总数`,names:`名称`,nothingMore:`已全部显示。`,tables:`表格形式`,unknown:`没有此编号的内容`},ru:{title:`Обозреватель`,begin:`Начните с названия`,beginWhy:`Министерство, должностное лицо, мероприятие, тема: найдите на любом языке или начните отсюда:`,strongest:`Кто с кем больше всего`,latest:`Последние мероприятия`,add:`Добавить`,undo:`Отменить`,redo:`Вернуть`,fit:`Показать всё`,closer:`Ближе`,farther:`Дальше`,lasso:`Лассо`,tidy:`Расположить заново`,clear:`Начать заново`,layout:`Расположение`,layouts:{force:`По связям`,rings:`По видам`,time:`По времени`},cap:`Не более`,list:e=>r(`ru`,e,{one:`# узел`,few:`# узла`,many:`# узлов`,other:`# узла`}),size:(e,t)=>`узлов: ${e}, фактов: ${t}`,filterList:`Фильтр списка`,isPicked:`выбрано`,isPinned:`закреплено`,types:`Виды: что показать`,window:`Время`,from:`С`,to:`По`,undated:`и без даты`,noDates:`Дат нет.`,wholeTime:`Всё время`,expand:`Раскрыть`,expandAll:`Всё`,collapse:`Свернуть`,hide:`Скрыть`,pin:`Закрепить`,unpin:`Открепить`,unhide:e=>`Показать скрытые: ${e}`,keepOnly:`Оставить только их`,picked:e=>`Выбрано: ${e}`,unpick:`Снять выбор`,around:`Вокруг`,depth:e=>r(`ru`,e,{one:`# шаг`,few:`# шага`,many:`# шагов`,other:`# шага`}),pathTo:`Путь до…`,pathPicked:`Пути между ними`,open:`Открыть страницу`,noPath:(e,t)=>`От «${e}» до «${t}» нет пути не длиннее 6 фактов.`,cut:e=>`ещё не показано: ${e}`,close:`Закрыть`,facts:`Факты`,nodes:`Узлы`,relation:`Связь`,detail:`Подробности`,degree:`Всего фактов`,names:`Названия`,nothingMore:`Показано всё.`,tables:`Таблицами`,unknown:`Такого идентификатора нет`}}),rn=B({ABOUT:`about`,AMENDS:`amends`,BROADER:`narrower than`,EDITION_OF:`edition of`,HELD:`held the post`,HELD_AT:`held at`,HOSTED:`hosted`,IN:`in`,IN_COUNTRY:`in`,MADE:`committed to`,OF_COUNTRY:`of`,ON_SIDELINES_OF:`beside`,PARTICIPATED_IN:`took part in`,PARTY_TO:`party to`,PART_OF:`part of`,PRODUCED:`led to`,SIGNED:`signed`,SUB_EVENT_OF:`part of`,SUCCEEDED_BY:`succeeded by`,SUPERSEDES:`supersedes`},{zh:{ABOUT:`关于`,AMENDS:`修订`,BROADER:`从属于`,EDITION_OF:`属于系列`,HELD:`担任`,HELD_AT:`举办地`,HOSTED:`主办`,IN:`隶属`,IN_COUNTRY:`位于`,MADE:`承诺`,OF_COUNTRY:`属于`,ON_SIDELINES_OF:`场边`,PARTICIPATED_IN:`参加`,PARTY_TO:`缔约方`,PART_OF:`隶属`,PRODUCED:`达成`,SIGNED:`签署`,SUB_EVENT_OF:`组成部分`,SUCCEEDED_BY:`继任者`,SUPERSEDES:`取代`},ru:{ABOUT:`о`,AMENDS:`изменяет`,BROADER:`уже, чем`,EDITION_OF:`в серии`,HELD:`занимал должность`,HELD_AT:`прошло в`,HOSTED:`провёл`,IN:`в`,IN_COUNTRY:`в`,MADE:`обязался`,OF_COUNTRY:`относится к`,ON_SIDELINES_OF:`на полях`,PARTICIPATED_IN:`участвовал в`,PARTY_TO:`сторона`,PART_OF:`часть`,PRODUCED:`привело к`,SIGNED:`подписал`,SUB_EVENT_OF:`часть`,SUCCEEDED_BY:`преемник`,SUPERSEDES:`заменяет`}});function an(){let e=_(Q),t=y(nn,{});return(0,J.jsxs)(`section`,{className:X.begin,"aria-label":e.begin,children:[(0,J.jsx)(`h2`,{children:e.begin}),(0,J.jsx)(`p`,{children:e.beginWhy}),(0,J.jsx)(ve,{of:t,lines:4,children:({ties:t,events:n})=>(0,J.jsxs)(`div`,{className:X.starts,children:[t.nodes.length>0&&(0,J.jsxs)(`div`,{children:[(0,J.jsx)(`h3`,{children:e.strongest}),(0,J.jsx)(`ul`,{children:t.nodes.map(({a:e,b:t,weight:n})=>(0,J.jsxs)(`li`,{children:[(0,J.jsxs)(ae,{href:w(`/`,{path:`${e.id}~${t.id}`}),children:[e.name,` – `,t.name]}),` `,(0,J.jsx)(`small`,{children:n})]},`${e.id} ${t.id}`))})]}),n.nodes.length>0&&(0,J.jsxs)(`div`,{children:[(0,J.jsx)(`h3`,{children:e.latest}),(0,J.jsx)(`ul`,{children:n.nodes.map(e=>(0,J.jsxs)(`li`,{children:[(0,J.jsx)(ae,{href:w(`/`,{ego:`${e.id}~1`,at:e.id}),children:e.name}),` `,(0,J.jsx)(`small`,{children:e.date})]},e.id))})]})]})})]})}function on(e,t){let n=/^(-?\d{4})(?:-(\d\d))?/.exec(e.trim());if(!n)return;let r=n[2]?Number(n[2]):t?12:1;return Number(n[1])*12+Math.min(12,Math.max(1,r))-1}function $(e){if(!e)return;let[t=``,n]=e.split(`/`),r=on(t,!1),i=on(n===void 0?t:n,!0);if(r!==void 0||i!==void 0)return[r??-1/0,i??1/0]}function sn(e,t){let[n,r]=[$(e),$(t)];if(n||r)return[n?.[0]??-1/0,r?.[1]??1/0]}function cn(e){let t=Math.floor(e/12);return`${t<0?`-`:``}${String(Math.abs(t)).padStart(4,`0`)}-${String(e-t*12+1).padStart(2,`0`)}`}var ln=(e,t)=>e[0]<=t[1]&&t[0]<=e[1],un=[`force`,`rings`,`time`],dn={least:1,most:500};function fn(e){let t=[];for(let[n,r]of e){let e=r.split(`~`),[i=``]=e;if(i){if(n===`show`&&t.push({kind:`show`,id:i}),n===`expand`){let n=Number(e[2]??25);t.push({kind:`expand`,id:i,type:e[1]||null,cap:Math.min(dn.most,Math.max(dn.least,n||25))})}n===`ego`&&t.push({kind:`ego`,id:i,depth:Math.min(3,Math.max(1,Number(e[1])||1))}),n===`path`&&e[1]&&t.push({kind:`path`,from:i,to:e[1]})}}let n=new Map;for(let t of e.getAll(`pin`)){let[e,r,i]=t.split(`~`);e&&Number.isFinite(Number(r))&&Number.isFinite(Number(i))&&n.set(e,[Number(r),Number(i)])}let r=t=>/^-?\d{4}-\d\d$/.test(e.get(t)??``)?e.get(t):``;return{steps:t,hidden:e.getAll(`hide`),pins:n,off:(e.get(`off`)??``).split(`,`).filter(ne),from:r(`from`),to:r(`to`),undated:e.get(`undated`)!==`no`,layout:un.find(t=>t===e.get(`layout`))??`force`,tidy:Math.max(0,Math.floor(Number(e.get(`tidy`))||0)),at:e.get(`at`)??``,picked:e.getAll(`pick`),table:e.get(`table`)===`yes`}}function pn(e,t){let n=new URLSearchParams;for(let t of e.steps)n.append(t.kind,mn(t));let r={hide:e.hidden,pin:[...e.pins].map(([e,[t,n]])=>`${e}~${Math.round(t)}~${Math.round(n)}`),off:e.off.join(`,`),from:e.from,to:e.to,undated:e.undated?``:`no`,layout:e.layout===`force`?``:e.layout,tidy:e.tidy?String(e.tidy):``,at:e.at,pick:e.picked,table:e.table?`yes`:``};for(let[e,t]of Object.entries(r))for(let r of typeof t==`string`?[t]:t??[])r&&n.append(e,r);let i=new Set([`show`,`expand`,`ego`,`path`,...Object.keys(r)]);for(let[e,r]of t)i.has(e)||n.append(e,r);return`/${Ce(n)}`}function mn(e){switch(e.kind){case`show`:return e.id;case`expand`:return[e.id,e.type??``,e.cap].join(`~`);case`ego`:return`${e.id}~${e.depth}`;case`path`:return`${e.from}~${e.to}`}}function hn(e,t){let n=e.findIndex(e=>e.kind===t.kind&&(t.kind===`path`?mn(e)===mn(t):`id`in e&&e.id===t.id&&(t.kind!==`expand`||e.kind===`expand`&&e.type===t.type)));return n<0?[...e,t]:e.with(n,t)}var gn=(e,t)=>e.filter(e=>e.kind!==`expand`&&e.kind!==`ego`||e.id!==t),_n={ego:300,links:1e3};function vn(e){switch(e.kind){case`show`:return{roots:[e.id],depth:0,relationships:null,perNode:1,limit:1};case`expand`:return{roots:[e.id],depth:1,relationships:e.type?[e.type]:null,perNode:e.cap,limit:e.cap+1};case`ego`:return{roots:[e.id],depth:e.depth,relationships:null,perNode:25,limit:_n.ego}}}function yn(e){let t=ue(),n=Xt({queries:e.map(e=>e.kind===`path`?{queryKey:s($t,e),queryFn:({signal:t})=>c($t,{from:e.from,to:e.to},t)}:{queryKey:s(Zt,vn(e)),queryFn:({signal:t})=>c(Zt,vn(e),t)})}),r=`${t} ${e.map(e=>`${e.kind}=${mn(e)}`).join(`&`)} ${n.map(e=>e.dataUpdatedAt||e.errorUpdatedAt).join()}`,i=(0,q.useMemo)(()=>bn(e,n.map(e=>e.data?.data),n.map(e=>e.error)),[r]),a=(0,q.useMemo)(()=>[...i.nodes.keys()].sort().slice(0,_n.links),[i]),o={roots:a,depth:0,relationships:null,perNode:1,limit:a.length},l=n.some(e=>e.isPending),[u]=Xt({queries:[{queryKey:s(Zt,o),queryFn:({signal:e})=>c(Zt,o,e),enabled:!l&&a.length>1&&e.length>1}]}),d=u?.data?.data.neighborhood;return(0,q.useMemo)(()=>{let e={...i,loading:l||(u?.isFetching??!1)};if(!d)return e;let t=new Map(i.edges);for(let e of d.edges)t.has(e.id)||t.set(e.id,Sn(e));let n=new Map(i.nodes);for(let{node:e,degree:t}of d.nodes){let r=n.get(e.id);r&&n.set(e.id,{...r,degree:t})}return{...e,nodes:n,edges:t}},[i,d,l,u?.isFetching])}function bn(e,t,n){let r={nodes:new Map,edges:new Map,groups:[],cut:new Map,errors:[],unconnected:[],loading:!1};e.forEach((e,i)=>{let a=[];r.groups.push(a);let o=n[i];o&&r.errors.push({step:e,error:o});let s=t[i];if(!s)return;let c=(e,t)=>{let n=e.__typename??``,o=r.nodes.get(e.id);o?o.degree??=t:ne(n)&&(a.push(e.id),r.nodes.set(e.id,{id:e.id,type:n,name:e.name,degree:t,span:xn(e),step:i}))};if(`neighborhood`in s){for(let{node:e,degree:t}of s.neighborhood.nodes)c(e,t);for(let e of s.neighborhood.edges)r.edges.set(e.id,Sn(e));for(let{node:t,omitted:n}of s.neighborhood.cut)e.kind!==`show`&&r.cut.set(t.id,(r.cut.get(t.id)??0)+n)}else{s.paths.paths.length===0&&r.unconnected.push(e);for(let e of s.paths.paths){for(let t of e.entities)c(t);for(let t of e.hops)for(let e of t.facts)r.edges.set(e.id,Sn(e))}}});for(let e of r.edges.values())r.nodes.has(e.source)&&r.nodes.has(e.target)||r.edges.delete(e.id);return r}function xn(e){if(`start`in e)return sn(e.start,e.end);if(`signed`in e)return $(e.signed)}function Sn(e){let t=[],n;return`hostRole`in e&&t.push(e.hostRole&&De(e.hostRole)),`participantRole`in e&&t.push(e.roleAsStated??(e.participantRole&&De(e.participantRole))),`asOf`in e&&(n=e.from||e.to?sn(e.from,e.to):$(e.asOf),t.push(e.from||e.to?`${e.from??`…`}–${e.to??`…`}`:e.asOf)),`partySigned`in e&&(n=sn(e.partySigned??e.inForce,e.withdrawn),t.push(e.partySigned??e.inForce)),`signedOn`in e&&(n=$(e.signedOn),t.push(e.signedOn)),`succeededOn`in e&&t.push(e.kind&&De(e.kind),e.succeededOn),`ordinal`in e&&t.push(e.ordinal?`№ ${e.ordinal}`:null),{id:e.id,type:e.type,source:e.source.id,target:e.target.id,detail:t.filter(Boolean).join(`, `),span:n}}function Cn(e,t){let n=new Set(t.hidden),r=[$(t.from)?.[0]??-1/0,$(t.to)?.[1]??1/0],i=t.from!==``||t.to!==``,a=e=>e===`Event`||e===`Agreement`,o=[...e.nodes.values()].filter(e=>n.has(e.id)||t.off.includes(e.type)?!1:i?e.span?ln(e.span,r):!a(e.type)||t.undated:!0),s=new Set(o.map(e=>e.id)),c=[...e.edges.values()].filter(e=>s.has(e.source)&&s.has(e.target)&&(!i||!e.span||ln(e.span,r))),l=[...e.nodes.values(),...e.edges.values()].flatMap(e=>e.span??[]).filter(Number.isFinite);return{nodes:o,edges:c,range:l.length>0?[Math.min(...l),Math.max(...l)]:void 0}}var wn=`entente-explorer`;function Tn(){let e=history.state;return typeof e?.step==`number`&&typeof e.visit==`string`?{step:e.step,visit:e.visit}:{step:0,visit:``}}function En(){try{return JSON.parse(sessionStorage.getItem(wn)??``)}catch{return{step:0,visit:``}}}var Dn=()=>()=>{};function On(){E();let e=(0,q.useSyncExternalStore)(Dn,()=>Tn().step),t=(0,q.useSyncExternalStore)(Dn,()=>En().visit===Tn().visit?En().step:0);return{change:(0,q.useCallback)(e=>{let t=Tn(),n={step:t.step+1,visit:t.visit||crypto.randomUUID()};t.visit||history.replaceState({step:0,visit:n.visit},``,location.href),sessionStorage.setItem(wn,JSON.stringify(n)),Te(e,{state:n})},[]),undo:e>0?()=>history.back():void 0,redo:e<t?()=>history.forward():void 0}}var kn=e=>e.normalize(`NFKD`).replace(/\p{M}+/gu,``).toLowerCase().trim(),An=200;function jn({nodes:e,at:t,picked:n,pins:r,onSelect:i,onPick:a,onKey:o}){let s=_(Q),c=_(M),l=ue(),[u,d]=(0,q.useState)(``),[f,p]=(0,q.useState)(An),[m,h]=(0,q.useState)(``),g=(0,q.useRef)(null),v=(0,q.useMemo)(()=>{let t=new Intl.Collator(l,{numeric:!0}),n=kn(u);return e.filter(e=>kn(e.name).includes(n)).sort((e,n)=>t.compare(e.name,n.name))},[e,u,l]),y=v.slice(0,f),b=y.some(e=>e.id===m)?m:y.find(e=>e.id===t)?.id??y[0]?.id,x=e=>{let t=y[Math.min(y.length-1,Math.max(0,y.findIndex(e=>e.id===b)+e))];t&&(h(t.id),g.current?.querySelector(`[data-id="${CSS.escape(t.id)}"]`)?.focus())};return(0,J.jsxs)(`div`,{className:X.list,children:[(0,J.jsx)(k,{size:`xs`,type:`search`,"aria-label":s.filterList,placeholder:s.filterList,value:u,onChange:e=>d(e.currentTarget.value)}),(0,J.jsx)(`ul`,{ref:g,role:`listbox`,"aria-label":s.list(e.length),"aria-multiselectable":!0,tabIndex:-1,children:y.map(e=>(0,J.jsxs)(`li`,{role:`option`,"data-id":e.id,"aria-selected":e.id===t,"data-picked":n.includes(e.id),tabIndex:e.id===b?0:-1,onFocus:()=>h(e.id),onClick:()=>i(e.id),onKeyDown:t=>{let r={ArrowDown:1,ArrowUp:-1,PageDown:10,PageUp:-10,Home:-y.length,End:y.length}[t.key];r===void 0?t.key===`Enter`?i(e.id):t.key===` `?(t.preventDefault(),a(n.includes(e.id)?n.filter(t=>t!==e.id):[...n,e.id])):o(t,e.id):(t.preventDefault(),x(r))},children:[(0,J.jsx)(V,{type:e.type}),` `,(0,J.jsx)(`bdi`,{children:e.name}),n.includes(e.id)&&(0,J.jsx)(`span`,{className:X.mark,children:s.isPicked}),r.has(e.id)&&(0,J.jsx)(`span`,{className:X.mark,children:s.isPinned})]},e.id))}),(0,J.jsx)(pe,{shown:y.length,all:v.length,more:()=>p(f+An)}),v.length===0&&(0,J.jsx)(`p`,{className:X.note,children:c.nothingFound})]})}function Mn({at:e,loaded:t,state:n,cap:r,actions:i}){let a=_(Q),o=t.nodes.get(e),s=t.edges.get(e);return(0,J.jsxs)(`aside`,{className:X.panel,"aria-label":o?.name??s?.type??a.unknown,children:[(0,J.jsx)(W,{className:X.close,"aria-label":a.close,onClick:()=>i.select(``)}),o?(0,J.jsx)(Nn,{node:o,loaded:t,state:n,cap:r,actions:i},e):s?(0,J.jsx)(Ln,{edge:s,loaded:t,select:i.select},e):!t.loading&&(0,J.jsx)(U,{title:a.unknown,why:` `})]})}function Nn({node:e,loaded:t,state:n,cap:r,actions:i}){let a=_(Q),o=_(A),s=_(rn),c=y(en,{id:e.id}),l=y(Qt,{id:e.id}),u=n.steps.some(t=>(t.kind===`expand`||t.kind===`ego`)&&t.id===e.id),d=n.steps.find(t=>t.kind===`ego`&&t.id===e.id),f=l.data?.data.neighborhood.cut??[],p=new Map;for(let n of t.edges.values())(n.source===e.id||n.target===e.id)&&p.set(n.type,(p.get(n.type)??0)+1);let m=f.reduce((e,{omitted:t})=>e+t,0);return(0,J.jsxs)(J.Fragment,{children:[(0,J.jsxs)(`p`,{className:X.kind,children:[(0,J.jsx)(V,{type:e.type,label:!1}),` `,o[e.type]]}),(0,J.jsx)(`h2`,{dir:`auto`,children:e.name}),Se[e.type]&&(0,J.jsx)(ae,{href:oe(e.id),children:a.open}),(0,J.jsxs)(ie,{gap:6,my:`xs`,children:[u&&(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>i.collapse(e.id),children:a.collapse}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>i.hide([e.id]),children:a.hide}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>i.pin(e.id),children:n.pins.has(e.id)?a.unpin:a.pin})]}),(0,J.jsxs)(`section`,{"aria-label":a.expand,children:[(0,J.jsx)(`h3`,{children:a.expand}),(0,J.jsxs)(`div`,{className:X.expand,children:[f.length>1&&(0,J.jsxs)(S,{size:`compact-sm`,variant:`light`,onClick:()=>i.add({kind:`expand`,id:e.id,type:null,cap:r}),children:[a.expandAll,` `,(0,J.jsx)(Pn,{of:m})]}),f.map(({relationship:t,omitted:n})=>(0,J.jsxs)(S,{size:`compact-sm`,variant:`default`,disabled:(p.get(t)??0)>=n,onClick:()=>i.add({kind:`expand`,id:e.id,type:t,cap:r}),children:[s[t],` `,(0,J.jsx)(Pn,{of:n,shown:p.get(t)})]},t))]}),l.data&&f.length===0&&(0,J.jsx)(`p`,{className:X.note,children:a.nothingMore}),(t.cut.get(e.id)??0)>0&&(0,J.jsx)(`p`,{className:X.note,children:a.cut(t.cut.get(e.id)??0)}),(0,J.jsx)(`h3`,{id:`around`,children:a.around}),(0,J.jsx)(Ot,{size:`xs`,"aria-labelledby":`around`,value:d?.kind===`ego`?String(d.depth):``,data:[`1`,`2`,`3`].map(e=>({value:e,label:a.depth(Number(e))})),onChange:t=>i.add({kind:`ego`,id:e.id,depth:Number(t)})}),(0,J.jsx)(`div`,{className:X.way,children:(0,J.jsx)(ge,{label:a.pathTo,onChoose:t=>i.add({kind:`path`,from:e.id,to:t.id})})})]}),(0,J.jsx)(ve,{of:c,lines:3,children:e=>e.node&&`name`in e.node?(0,J.jsx)(In,{of:e.node}):null})]})}function Pn({of:e,shown:t}){return(0,J.jsx)(`span`,{className:X.number,children:t&&t<e?`${t}/${e}`:e})}var Fn=new Set([`__typename`,`id`,`name`,`names`,`claims`,`organization`,`text`,`title`]);function In({of:e}){let t=_(Q),n=_(M),r=Object.entries(e).filter(([e,t])=>!Fn.has(e)&&t!=null),i=e.names.nodes.filter(t=>t.value!==e.name);return(0,J.jsxs)(J.Fragment,{children:[r.length>0&&(0,J.jsx)(`dl`,{className:X.values,children:r.map(([e,t])=>(0,J.jsxs)(`div`,{children:[(0,J.jsx)(`dt`,{children:De(e.replace(/^(organization|event|agreement)Kind$/,`kind`).replace(/([A-Z])/g,`_$1`))}),(0,J.jsx)(`dd`,{children:e===`url`?(0,J.jsx)(F,{href:String(t),children:String(t)}):/^[A-Z][A-Z_]{2,}$/.test(String(t))&&!/^iso|notation/.test(e)?De(String(t)):String(t)})]},e))}),i.length>0&&(0,J.jsxs)(`section`,{children:[(0,J.jsx)(`h3`,{children:t.names}),(0,J.jsx)(`ul`,{className:X.names,children:i.map(e=>(0,J.jsxs)(`li`,{children:[(0,J.jsx)(`bdi`,{lang:e.lang??void 0,children:e.value}),` `,(0,J.jsx)(`small`,{children:[e.lang,e.kind&&De(e.kind)].filter(Boolean).join(`, `)})]},`${e.value} ${e.lang}`))})]}),(0,J.jsx)(`h3`,{children:n.sources}),(0,J.jsx)(Pe,{claims:e.claims})]})}function Ln({edge:e,loaded:t,select:n}){let r=_(M),i=_(rn),a=y(tn,{id:e.id}),o=e=>{let r=t.nodes.get(e);return(0,J.jsxs)(`button`,{type:`button`,className:X.end,onClick:()=>n(e),children:[(0,J.jsx)(V,{type:r?.type??``}),` `,(0,J.jsx)(`bdi`,{children:r?.name??e})]})};return(0,J.jsxs)(J.Fragment,{children:[(0,J.jsxs)(`h2`,{className:X.fact,children:[o(e.source),` `,(0,J.jsx)(`em`,{children:i[e.type]}),` `,o(e.target)]}),e.detail&&(0,J.jsx)(`p`,{children:e.detail}),(0,J.jsx)(`h3`,{children:r.sources}),(0,J.jsx)(ve,{of:a,lines:3,children:e=>(0,J.jsx)(Pe,{claims:e.claims.nodes})})]})}function Rn(e){let t=Zt.toString(),n=t.slice(t.indexOf(`fragment`)),[r,i,a]=[[],[],{}],o=(e,t,n)=>(i.push(`$${e}: ${t}`),a[e]=n,`$${e}`);e.slice(0,20).forEach((e,t)=>{let n=t+1;if(e.kind===`path`){let t=`from: ${o(`from${n}`,`ID!`,e.from)}, to: ${o(`to${n}`,`ID!`,e.to)}`;r.push(`  step${n}: paths(${t}, find: ALL_SHORTEST, first: 5, maxLength: 6) {\n    paths { length entities { ...Shown } hops { facts { ...Fact } } }\n  }`);return}let{roots:i,depth:a,relationships:s,perNode:c,limit:l}=vn(e),u=s?`, relationships: [${s.join(`, `)}]`:``;r.push(`  step${n}: neighborhood(roots: ${o(`roots${n}`,`[ID!]!`,i)}, depth: ${a}${u}, perNode: ${c}, limit: ${l}) {\n    ...Part\n  }`)});let s=r.some(e=>e.includes(`...Part`))?n:n.replace(/fragment Part on Subgraph \{[\s\S]*?\n\}\n?/,``);return{document:`query Explorer(${i.join(`, `)}) {\n${r.join(`
`)}\n}\n${s}`,variables:a}}function zn({seen:e,loaded:t,select:n}){let r=_(Q),i=_(M),a=_(A),o=_(rn),s=(0,q.useMemo)(()=>{let e=e=>t.nodes.get(e),i=t=>(0,J.jsx)(be,{of:{__typename:e(t)?.type,id:t,name:e(t)?.name??t}});return[{key:`from`,header:r.from,value:t=>e(t.source)?.name,show:e=>i(e.source)},{key:`relation`,header:r.relation,value:e=>o[e.type],short:!0,show:e=>(0,J.jsx)(`button`,{type:`button`,className:X.end,onClick:()=>n(e.id),children:o[e.type]})},{key:`to`,header:r.to,value:t=>e(t.target)?.name,show:e=>i(e.target)},{key:`detail`,header:r.detail,value:e=>e.detail||null,show:e=>e.detail||` `},{key:`fact`,header:`id`,value:e=>e.id,hidden:!0}]},[t.nodes,r,o,n]),c=(0,q.useMemo)(()=>[{key:`name`,header:i.name,value:e=>e.name,show:e=>(0,J.jsx)(be,{of:{...e,__typename:e.type}})},{key:`type`,header:i.type,value:e=>a[e.type],short:!0},{key:`date`,header:i.date,value:e=>e.span?Bn(e.span):null,show:e=>e.span?Bn(e.span):e.type===`Event`||e.type===`Agreement`?``:` `,short:!0},{key:`degree`,header:r.degree,value:e=>e.degree,numeric:!0},{key:`id`,header:`id`,value:e=>e.id,hidden:!0}],[i,a,r]);return(0,J.jsxs)(J.Fragment,{children:[(0,J.jsx)(Fe,{name:r.facts,rows:e.edges,columns:s,idOf:e=>e.id,param:`sortFacts`}),(0,J.jsx)(Fe,{name:r.nodes,rows:e.nodes,columns:c,idOf:e=>e.id,param:`sortNodes`})]})}var Bn=([e,t])=>[e,t].map(e=>Number.isFinite(e)?cn(e):`…`).filter((e,t,n)=>t===0||e!==n[0]).join(`–`);function Vn({range:e,from:t,to:n,undated:r,onChange:i}){let a=_(Q),[o,s]=e??[0,0],c=t?$(t)?.[0]??o:o,l=n?$(n)?.[1]??s:s,[u,d]=(0,q.useState)([c,l]);if((0,q.useEffect)(()=>d([c,l]),[c,l]),!e)return(0,J.jsx)(`p`,{className:X.note,children:a.noDates});let f=[Math.min(o,c),Math.max(s,l)];return(0,J.jsxs)(`div`,{className:X.window,role:`group`,"aria-label":a.window,children:[(0,J.jsx)(`span`,{className:X.month,children:cn(u[0])}),(0,J.jsx)(qt,{className:X.slider,min:f[0],max:f[1]>f[0]?f[1]:f[0]+1,step:1,minRange:0,label:cn,value:u,thumbFromLabel:a.from,thumbToLabel:a.to,onChange:d,onChangeEnd:([e,t])=>i({from:e<=o?``:cn(e),to:t>=s?``:cn(t)})}),(0,J.jsx)(`span`,{className:X.month,children:cn(u[1])}),(0,J.jsx)(wt,{size:`xs`,label:a.undated,checked:r,disabled:!t&&!n,onChange:e=>i({undated:e.currentTarget.checked})}),(t||n)&&(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>i({from:``,to:``}),children:a.wholeTime})]})}function Hn(e){let[t,n]=(0,q.useState)(),r=(0,q.useRef)(void 0),i=(0,q.useRef)(0);return(0,q.useEffect)(()=>{let e=new Worker(new URL(`/assets/worker-place.worker.js`,``+import.meta.url),{type:`module`});return r.current=e,e.onmessage=({data:e})=>{e.turn===i.current&&n(new Map(e.at))},()=>e.terminate()},[]),(0,q.useEffect)(()=>{e&&r.current?.postMessage({plan:e,turn:++i.current})},[e]),t}var Un=e({default:()=>Jn}),Wn=(0,q.lazy)(()=>Be(async()=>{let{Canvas:e}=await import(`./Canvas.js`);return{Canvas:e}},__vite__mapDeps([0,1,2,3,4,5])).then(({Canvas:e})=>({default:e}))),[Gn,Kn]=[2e3,5e3],qn=(()=>{try{return document.createElement(`canvas`).getContext(`webgl2`)!==null}catch{return!1}})();function Jn(){let e=_(Q),t=_(M),n=_(A),{params:r}=E(),{change:i,undo:a,redo:o}=On(),s=(0,q.useMemo)(()=>fn(r),[r]),c=s.steps.map(e=>JSON.stringify(e)).join(),l=(0,q.useMemo)(()=>s.steps,[c]),u=yn(l),d=(0,q.useMemo)(()=>Cn(u,s),[u,s]),f=Hn(Xn(u,s)),p=Number(r.get(`cap`))||25,m=(0,q.useRef)(null),h=r.get(`lasso`)===`yes`,g=(0,q.useCallback)(e=>i(pn({...fn(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search))),[i]),v=(0,q.useCallback)(e=>Te(pn({...fn(new URLSearchParams(location.search)),...e},new URLSearchParams(location.search)),{replace:!0}),[]),y=()=>fn(new URLSearchParams(location.search)),b=(0,q.useMemo)(()=>({add:e=>g({steps:hn(y().steps,e),at:e.kind===`path`?y().at:e.id}),collapse:e=>g({steps:gn(y().steps,e)}),hide:e=>g({hidden:[...new Set([...y().hidden,...e])],at:e.includes(y().at)?``:y().at,picked:[]}),pin:e=>{let t=new Map(y().pins),n=f?.get(e);!t.delete(e)&&n&&t.set(e,n),g({pins:t})},select:e=>v({at:e})}),[g,v,f]),x=(e,t=s.at)=>{let n=e.ctrlKey||e.metaKey;if(e.altKey)return;let r=e.key.toLowerCase();if(r===`u`||n&&r===`z`&&!e.shiftKey)a?.();else if(r===`r`&&!n)o?.();else if(n&&(r===`y`||r===`z`&&e.shiftKey))o?.();else if(n)return;else if(r===`f`||r===`0`)m.current?.fit();else if(r===`escape`)v({at:``,picked:[]});else if(t&&r===`e`)b.add({kind:`expand`,id:t,type:null,cap:p});else if(t&&r===`c`)b.collapse(t);else if(t&&(r===`h`||r===`delete`))b.hide(s.picked.length>0?s.picked:[t]);else if(t&&r===`p`)b.pin(t);else return;e.preventDefault()},C=(e,t)=>{let n=new URLSearchParams(location.search);t?n.set(e,t):n.delete(e),Te(pn(fn(n),n),{replace:!0})},w=e=>b.add({kind:`show`,id:e}),T=(0,q.useMemo)(()=>{let e=new Map;for(let t of u.nodes.values())e.set(t.type,(e.get(t.type)??0)+1);return L.flatMap(t=>e.has(t)?[[t,e.get(t)??0]]:[])},[u.nodes]),D=e=>u.nodes.get(e)?.name??e,ee=(0,q.useMemo)(()=>new Map(s.pins),[r]),O=(0,q.useMemo)(()=>Rn(l),[l]),te=[l.map(t=>t.kind===`path`?`${D(t.from)} – ${D(t.to)}`:t.kind===`show`?D(t.id):`${D(t.id)} (${t.kind===`ego`?e.depth(t.depth):e.expand.toLowerCase()})`).join(`, `),s.from||s.to?`${e.window}: ${s.from||`…`}–${s.to||`…`}`:``,e.size(d.nodes.length,d.edges.length)].filter(Boolean);if(l.length===0)return(0,J.jsxs)(Me,{title:e.title,children:[(0,J.jsx)(`div`,{className:X.first,children:(0,J.jsx)(ge,{onChoose:e=>w(e.id)})}),(0,J.jsx)(an,{})]});let k=qn&&d.nodes.length<=Kn;return(0,J.jsxs)(Me,{title:e.title,full:!0,actions:(0,J.jsx)(Ae,{document:O.document,variables:O.variables}),children:[(0,J.jsxs)(`div`,{className:X.bar,role:`toolbar`,"aria-label":e.title,children:[(0,J.jsx)(ge,{label:e.add,onChoose:e=>w(e.id)}),(0,J.jsxs)(S.Group,{children:[(0,J.jsx)(S,{size:`xs`,variant:`default`,disabled:!a,onClick:a,children:e.undo}),(0,J.jsx)(S,{size:`xs`,variant:`default`,disabled:!o,onClick:o,children:e.redo})]}),(0,J.jsxs)(S.Group,{children:[(0,J.jsx)(S,{size:`xs`,variant:`default`,"aria-label":e.closer,onClick:()=>m.current?.zoom(1/1.4),children:`+`}),(0,J.jsx)(S,{size:`xs`,variant:`default`,"aria-label":e.farther,onClick:()=>m.current?.zoom(1.4),children:`−`}),(0,J.jsx)(S,{size:`xs`,variant:`default`,onClick:()=>m.current?.fit(),children:e.fit})]}),(0,J.jsx)(S,{size:`xs`,variant:h?`filled`:`default`,"aria-pressed":h,onClick:()=>C(`lasso`,h?``:`yes`),children:e.lasso}),(0,J.jsx)(Ie,{size:`xs`,"aria-label":e.layout,value:s.layout,data:un.map(t=>({value:t,label:e.layouts[t]})),onChange:e=>g({layout:e.currentTarget.value})}),(0,J.jsx)(S,{size:`xs`,variant:`default`,onClick:()=>g({tidy:l.length,pins:new Map}),children:e.tidy}),(0,J.jsx)(Ie,{size:`xs`,"aria-label":e.cap,value:String(p),data:[`5`,`10`,`25`,`50`,`100`,`250`].map(t=>({value:t,label:`${e.cap} ${t}`})),onChange:e=>C(`cap`,e.currentTarget.value===`25`?``:e.currentTarget.value)}),(0,J.jsx)(S,{size:`xs`,variant:`default`,onClick:()=>i(`/`),children:e.clear}),s.hidden.length>0&&(0,J.jsx)(S,{size:`xs`,variant:`default`,onClick:()=>g({hidden:[]}),children:e.unhide(s.hidden.length)}),s.picked.length>0&&(0,J.jsxs)(`div`,{className:X.picked,role:`group`,"aria-label":e.picked(s.picked.length),children:[(0,J.jsx)(`span`,{children:e.picked(s.picked.length)}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>b.hide(s.picked),children:e.hide}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>g({hidden:[...new Set([...s.hidden,...d.nodes.map(e=>e.id).filter(e=>!s.picked.includes(e))])],picked:[]}),children:e.keepOnly}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>g({pins:new Map([...s.pins,...s.picked.flatMap(e=>{let t=f?.get(e);return t?[[e,t]]:[]})])}),children:e.pin}),s.picked.length===2&&(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>b.add({kind:`path`,from:s.picked[0],to:s.picked[1]}),children:e.pathPicked}),(0,J.jsx)(S,{size:`compact-xs`,variant:`default`,onClick:()=>v({picked:[]}),children:e.unpick})]})]}),u.errors.map(({error:e,step:t})=>(0,J.jsx)(he,{error:e},JSON.stringify(t))),u.unconnected.map(t=>t.kind===`path`&&(0,J.jsx)(ye,{color:`gray`,variant:`outline`,className:X.alert,children:e.noPath(D(t.from),D(t.to))},`${t.from}${t.to}`)),d.nodes.length>Gn&&(0,J.jsx)(ye,{color:`orange`,variant:`outline`,className:X.alert,children:d.nodes.length>Kn?e.tooMany(d.nodes.length):e.many(d.nodes.length)}),!qn&&(0,J.jsx)(ye,{color:`orange`,variant:`outline`,className:X.alert,children:e.noWebGL}),(0,J.jsx)(`ul`,{className:X.legend,"aria-label":e.types,children:T.map(([e,t])=>(0,J.jsx)(`li`,{children:(0,J.jsxs)(`button`,{type:`button`,"aria-pressed":!s.off.includes(e),onClick:()=>g({off:s.off.includes(e)?s.off.filter(t=>t!==e):[...s.off,e]}),children:[(0,J.jsx)(V,{type:e,label:!1}),` `,n[e],` `,(0,J.jsx)(`span`,{className:X.number,children:t})]})},e))}),(0,J.jsx)(Vn,{range:d.range,from:s.from,to:s.to,undated:s.undated,onChange:e=>g(e)}),(0,J.jsxs)(`div`,{className:X.stage,"data-panel":s.at!==``,children:[(0,J.jsx)(jn,{nodes:d.nodes,at:s.at,picked:s.picked,pins:ee,onSelect:b.select,onPick:e=>v({picked:e}),onKey:x}),k&&(0,J.jsx)(Le,{bare:!0,title:`${e.title}: ${[...u.nodes.values()].slice(0,3).map(e=>e.name).join(`, `)}`,filters:te,legend:T.filter(([e])=>!s.off.includes(e)).map(([e])=>({label:n[e],colour:H[e]})),source:`Entente`,svg:()=>m.current.draw(),actions:(0,J.jsx)(`span`,{className:X.size,role:`status`,children:u.loading?t.loading:e.size(d.nodes.length,d.edges.length)}),children:(0,J.jsx)(q.Suspense,{fallback:(0,J.jsx)(le,{}),children:(0,J.jsx)(Wn,{ref:m,nodes:d.nodes,edges:d.edges,places:f??Yn,pins:ee,at:s.at,picked:s.picked,lasso:h,label:e.canvas,onSelect:b.select,onExpand:e=>b.add({kind:`expand`,id:e,type:null,cap:p}),onPin:(e,t)=>g({pins:new Map(y().pins).set(e,t)}),onPick:e=>v({picked:e}),onKey:e=>x(e)})})}),s.at!==``&&(0,J.jsx)(Mn,{at:s.at,loaded:u,state:s,cap:p,actions:b})]}),(0,J.jsx)(`p`,{className:X.note,children:e.shortcuts}),(0,J.jsxs)(`details`,{className:X.tables,open:s.table||!k,onToggle:e=>e.currentTarget.open!==(s.table||!k)&&v({table:e.currentTarget.open}),children:[(0,J.jsx)(`summary`,{children:e.tables}),(0,J.jsx)(zn,{seen:d,loaded:u,select:b.select})]})]})}var Yn=new Map;function Xn(e,{layout:t,tidy:n,pins:r}){let i=(0,q.useRef)(void 0),a=[...r].map(([e,t])=>`${e} ${t}`).join();return(0,q.useMemo)(()=>{if(e.loading||e.nodes.size===0)return i.current;let a=[e.groups.slice(0,n).flat(),...e.groups.slice(n)],o=[...e.nodes.values()];return i.current={layout:t,groups:a,edges:[...e.edges.values()].map(e=>[e.source,e.target]),pins:[...r],types:Object.fromEntries(o.map(e=>[e.id,e.type])),months:Object.fromEntries(o.flatMap(e=>e.span?[[e.id,Number.isFinite(e.span[0])?e.span[0]:e.span[1]]]:[]))},i.current},[e,t,n,a])}export{Jn as default,X as n,Un as t};