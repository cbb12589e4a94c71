// Draws the figure in the element before this script. An output carries it without line feeds, indentation and lines that are comments.
// INTROLAB_FIGURE is the figure's JSON, INTROLAB_PLOTLY the address of plotly.js below the folder of JupyterLab's extensions.
(function(){
  // The element before it is its own figure, so equal figures need no names.
  var s=document.currentScript,f=s&&s.previousElementSibling;
  if(!f||!f.querySelector)return;
  var p=INTROLAB_FIGURE;
  // Draws once; leaves the table open when drawing fails. A screen without a hover pointer (a phone) gets no tool bar.
  function draw(){
    var P=window.Plotly;
    if(!P||f.getAttribute('data-drawn'))return;
    f.setAttribute('data-drawn','yes');
    var d=f.querySelector('.introlab-plot'),t=f.querySelector('details'),c=getComputedStyle(f);
    d.hidden=false;
    if(p.layout.height)d.style.height=p.layout.height+'px';
    if(matchMedia('(hover:none)').matches)p.config.displayModeBar=false;
    p.layout.font.color=c.color;
    p.layout.font.family=c.fontFamily;
    if(d.clientWidth&&480>d.clientWidth)p.layout.font.size=11;
    P.newPlot(d,p.data,p.layout,p.config).then(function(){
      t.open=false;
      if(window.ResizeObserver)new ResizeObserver(function(){if(d.offsetWidth)P.Plots.resize(d)}).observe(d)
    }).catch(function(e){d.hidden=true;t.open=true;console.error(e)})
  }
  // JupyterLab has no plotly.js until it shows a figure that stands alone: the first figure inside an exhibit asks the Jupyter
  // server for the file that the kernel's installation put there, once a page.
  function load(){
    var c=document.getElementById('jupyter-config-data'),
      u=c&&JSON.parse(c.textContent).fullLabextensionsUrl;
    if(!u)return;
    window.introlabPlotly=window.introlabPlotly||new Promise(function(yes,no){
      var e=document.createElement('script');
      e.src=u+'/INTROLAB_PLOTLY';
      e.onload=yes;
      e.onerror=no;
      document.head.append(e)
    });
    window.introlabPlotly.then(draw,function(){window.introlabPlotly=null})
  }
  // Waits for the page when plotly.js comes later.
  if(window.Plotly)draw();else{window.addEventListener('load',draw);load()}
})();
