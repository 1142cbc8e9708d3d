/**
 * Runs in the page that a host shows for a missing address, at whatever depth: asks each folder above the address, the
 * nearest first, for the book's icon, and leads links, styles and script to the folder that has it. A host that says
 * where the book is (a `base` element) is believed. Inlined as text and named by its hash in the content policy.
 */
export const findBookScript = `(function(d){
if(d.querySelector('base'))return
var path=location.pathname
function lead(folder){
var base=d.createElement('base');base.href=folder;d.head.prepend(base)
d.querySelectorAll('link[href]').forEach(function(link){link.replaceWith(link.cloneNode())})
d.querySelectorAll('script[src]').forEach(function(old){
var script=d.createElement('script');script.type=old.type;script.src=old.getAttribute('src');d.head.append(script)})}
function ask(end){
if(end<0)return
var folder=path.slice(0,end+1),icon=new Image()
icon.onload=function(){lead(folder)}
icon.onerror=function(){ask(end>0?path.lastIndexOf('/',end-1):-1)}
icon.src=folder+'favicon.svg'}
ask(path.lastIndexOf('/'))
})(document)`;
