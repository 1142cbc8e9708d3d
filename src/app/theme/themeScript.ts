/**
 * Runs in the head, before anything is painted: the chosen theme and size of text, and the bare view of an embedded figure.
 * It is inlined as text and named by its hash in the content policy.
 */
export const themeScript = `(function(d){
try{var t=localStorage.getItem('unfold-theme');if(t==='light'||t==='dark')d.dataset.theme=t
var s=localStorage.getItem('unfold:text-size');if(s==='large'||s==='larger')d.dataset.text=s}catch(e){}
if(/[?&]embed\\b/.test(location.search))d.dataset.embed=''
})(document.documentElement)`;
