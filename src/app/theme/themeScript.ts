/**
 * Runs in the head, before anything is painted: the chosen theme, and the bare view of an embedded figure.
 * It is inlined as text and named by its hash in the content policy.
 */
export const themeScript = `(function(d){
try{var t=localStorage.getItem('unfold-theme');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}
if(/[?&]embed\\b/.test(location.search))d.dataset.embed=''
})(document.documentElement)`;
